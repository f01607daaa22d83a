/* Part of the MSI, run before anything is changed: stops it while the program runs.
 *
 * Windows would otherwise close the program in the middle of a meeting, or ask for a restart. The
 * look at the list of processes needs no rights, so it sees other users' sessions too. The names to
 * look for and what to say stand in the package (RunningPrograms, RunningText). */
#include <windows.h>
#include <msi.h>
#include <msiquery.h>
#include <tlhelp32.h>
#include <wchar.h>

enum { LONGEST = 1024 };

static void read_property(MSIHANDLE install, const wchar_t *name, wchar_t *text) {
    DWORD size = LONGEST;
    if (MsiGetPropertyW(install, name, text, &size) != ERROR_SUCCESS) text[0] = 0;
}

/* Whether `name` is one of `names`, which are parted by bars. */
static int is_named(const wchar_t *name, const wchar_t *names) {
    size_t length = wcslen(name);
    for (const wchar_t *at = names; *at; at += *at == L'|') {
        size_t part = wcscspn(at, L"|");
        if (part == length && _wcsnicmp(at, name, part) == 0) return 1;
        at += part;
    }
    return 0;
}

/* Whether a process was started from `folder`; one that does not tell is taken to be. */
static int is_from(DWORD process, const wchar_t *folder) {
    wchar_t path[LONGEST] = L"";
    DWORD size = LONGEST;
    HANDLE opened = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process);
    BOOL is_told = opened && QueryFullProcessImageNameW(opened, 0, path, &size);
    if (opened) CloseHandle(opened);
    return !is_told || _wcsnicmp(path, folder, wcslen(folder)) == 0;
}

static int is_running(const wchar_t *names, const wchar_t *folder) {
    PROCESSENTRY32W process = { .dwSize = sizeof process };
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    int found = 0;
    if (all == INVALID_HANDLE_VALUE) return 0;
    for (BOOL more = Process32FirstW(all, &process); more && !found; more = Process32NextW(all, &process))
        found = is_named(process.szExeFile, names) && is_from(process.th32ProcessID, folder);
    CloseHandle(all);
    return found;
}

__declspec(dllexport) UINT WINAPI RefuseIfRunning(MSIHANDLE install) {
    wchar_t names[LONGEST], folder[LONGEST], text[LONGEST];
    read_property(install, L"RunningPrograms", names);
    read_property(install, L"INSTALLDIR", folder);
    if (!is_running(names, folder)) return ERROR_SUCCESS;
    read_property(install, L"RunningText", text);
    MSIHANDLE record = MsiCreateRecord(1);
    MsiRecordSetStringW(record, 0, text);
    MsiProcessMessage(install, (INSTALLMESSAGE)(INSTALLMESSAGE_ERROR | MB_OK | MB_ICONSTOP), record);
    MsiCloseHandle(record);
    return ERROR_INSTALL_FAILURE;
}
