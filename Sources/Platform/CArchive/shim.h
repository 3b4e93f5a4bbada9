// libarchive writes archives as a stream, so that none stands in memory or on the disk as a whole.
#ifndef OKNO_CARCHIVE_SHIM_H
#define OKNO_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
