/* For building under Wine, never shipped. Qt asks Windows for the colour profile of each screen;
 * Wine's mscms.dll lacks one of the calls and ends the program. Here no screen has a profile. */
#include <windows.h>
#define EXPORT __declspec(dllexport)

EXPORT HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode) { return NULL; }
EXPORT BOOL WINAPI CloseColorProfile(HANDLE profile) { return TRUE; }
EXPORT HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) { return NULL; }
EXPORT BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *size) {
    if (size) *size = 0;
    return FALSE;
}
