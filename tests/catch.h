// Includes Catch2, version 2 or 3, whichever the build found.
#pragma once
#ifdef BIENBAN_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
