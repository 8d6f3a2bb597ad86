/* Briefing Desk.exe: starts the embedded Python with the window, or, built with -DCONSOLE, with the command line.
 *
 * The program's own name decides nothing; the folder that it lies in does. Arguments are passed on as they were
 * written, and the exit code of the program is the exit code of this one.
 */
#include <windows.h>
#include <wchar.h>

#ifdef CONSOLE
#define INTERPRETER L"python\\python.exe"
#define MODULE L"briefing.cli"
#else
#define INTERPRETER L"python\\pythonw.exe"
#define MODULE L"ui.app"
#endif

#define LONGEST 32768 /* characters of a command line on Windows */

static const wchar_t *arguments_of(const wchar_t *command_line)
{
    int quoted = 0;
    while (*command_line && (quoted || (*command_line != L' ' && *command_line != L'\t'))) {
        if (*command_line == L'"')
            quoted = !quoted;
        command_line++;
    }
    while (*command_line == L' ' || *command_line == L'\t')
        command_line++;
    return command_line;
}

static int start(void)
{
    static wchar_t folder[LONGEST], command[LONGEST];
    STARTUPINFOW startup = {0};
    PROCESS_INFORMATION process = {0};
    DWORD exit_code = 1;
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *slash = length ? wcsrchr(folder, L'\\') : NULL;

    if (!slash || length >= LONGEST - 64)
        return 1;
    *slash = 0;
    if (_snwprintf(command, LONGEST, L"\"%ls\\%ls\" -I -X utf8 -m %ls %ls", folder, INTERPRETER, MODULE,
                   arguments_of(GetCommandLineW())) < 0)
        return 1;
    startup.cb = sizeof startup;
    if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process)) {
#ifndef CONSOLE
        MessageBoxW(NULL, L"Briefing Desk is incomplete: its folder 'python' is missing. Install it again.",
                    L"Briefing Desk", MB_ICONERROR);
#endif
        return 1;
    }
    AllowSetForegroundWindow(process.dwProcessId);
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &exit_code);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    return (int)exit_code;
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, LPWSTR line, int show)
{
    (void)instance, (void)previous, (void)line, (void)show;
    return start();
}
#endif
