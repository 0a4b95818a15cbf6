#ifndef CROSSREAD_CEXPAT_SHIM_H
#define CROSSREAD_CEXPAT_SHIM_H

#include <expat.h>

#endif
