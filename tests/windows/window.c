/* Stands in for another version of Trinvis where its window is needed, which Wine has no WebView2 for.
 *
 *   --version       prints which version it plays
 *   slow | stay     opens a window. Asked to close, it saves for a second and ends, or stays open.
 *
 * How often it was asked, and whether it ended by itself, stands in %TEMP%\asked-to-close.txt. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static int stays, asked;

static void note(const char *how)
{
    wchar_t path[MAX_PATH];
    DWORD length = GetTempPathW(MAX_PATH, path);
    wcscpy(path + length, L"asked-to-close.txt");
    FILE *file = _wfopen(path, L"w");
    fprintf(file, "%s, asked %d", how, asked);
    fclose(file);
}

static LRESULT CALLBACK on_message(HWND window, UINT message, WPARAM one, LPARAM two)
{
    if (message == WM_CLOSE) {
        asked++;
        note("open");
        if (!stays) {
            ShowWindow(window, SW_HIDE);
            SetTimer(window, 1, 1000, NULL);
        }
        return 0;
    }
    if (message == WM_TIMER) {
        note("closed");
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProcW(window, message, one, two);
}

int wmain(int count, wchar_t **words)
{
    if (count > 1 && !wcscmp(words[1], L"--version")) {
        puts("trinvis " PLAYED);
        return 0;
    }
    stays = count > 1 && !wcscmp(words[1], L"stay");
    WNDCLASSW kind = {.lpfnWndProc = on_message, .hInstance = GetModuleHandleW(NULL), .lpszClassName = L"Window Class"};
    RegisterClassW(&kind);
    CreateWindowW(L"Window Class", L"Trinvis", WS_OVERLAPPEDWINDOW | WS_VISIBLE, 50, 50, 400, 300, NULL, NULL,
                  kind.hInstance, NULL);
    note("open");
    MSG message;
    while (GetMessageW(&message, NULL, 0, 0) > 0) {
        DispatchMessageW(&message);
    }
    return 0;
}
