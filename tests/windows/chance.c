/* bcryptprimitives.dll for Wine, which has none: what Rust asks for chance. For tests; it never ships. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
