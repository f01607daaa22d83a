/* Stands in for the frozen program while the installers themselves are tried: starts in no time.
 * It does what a trial asks of the real one: a selftest, a register, and a window that closes when asked. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM a, LPARAM b) {
    if (message == WM_DESTROY) PostQuitMessage(0);
    return DefWindowProcW(window, message, a, b);
}

#ifdef WINDOW
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, LPWSTR words, int how) {
    WNDCLASSW kind = { .lpfnWndProc = hear, .hInstance = self, .lpszClassName = L"Standin",
                       .hbrBackground = (HBRUSH)(COLOR_WINDOW + 1) };
    MSG message;
    RegisterClassW(&kind);
    CreateWindowW(L"Standin", L"BR\u00c5 Desk", WS_OVERLAPPEDWINDOW | WS_VISIBLE, 50, 50, 500, 300,
                  NULL, NULL, self, NULL);
    while (GetMessageW(&message, NULL, 0, 0) > 0) DispatchMessageW(&message);
    return 0;
}
#else
static int make_register(void) {
    wchar_t place[MAX_PATH];
    ExpandEnvironmentStringsW(L"%LOCALAPPDATA%\\bra-desk", place, MAX_PATH);
    CreateDirectoryW(place, NULL);
    wcscat(place, L"\\bra.sqlite3");
    FILE *file = _wfopen(place, L"w");
    return file == NULL || fputs("A register.", file) < 0 || fclose(file) != 0;
}

int wmain(int count, wchar_t **words) {
    if (count > 1 && wcscmp(words[1], L"selftest") == 0) return 0;
    if (count > 1 && wcscmp(words[1], L"init") == 0) return make_register();
    return 2;
}
#endif
