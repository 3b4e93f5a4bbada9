// Pango sets type, cairo writes it as PDF. Of what is used none has variable arguments, so nothing needs a wrapper.
#ifndef OKNO_CPANGO_SHIM_H
#define OKNO_CPANGO_SHIM_H

#include <pango/pangocairo.h>
#include <cairo-pdf.h>

#endif
