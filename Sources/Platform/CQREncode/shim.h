// libqrencode draws QR codes as a matrix of modules.
#ifndef OKNO_CQRENCODE_SHIM_H
#define OKNO_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
