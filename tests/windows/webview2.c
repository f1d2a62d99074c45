/* Stands in for MicrosoftEdgeWebview2Setup.exe: notes a version as it does, and asks no network. */
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words)
{
    static const wchar_t key[] =
        L"Software\\Microsoft\\EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    static const wchar_t version[] = L"131.0.1.2";
    if (count != 3 || wcscmp(words[1], L"/silent") || wcscmp(words[2], L"/install")) {
        return 87;
    }
    return RegSetKeyValueW(HKEY_CURRENT_USER, key, L"pv", REG_SZ, version, sizeof version);
}
