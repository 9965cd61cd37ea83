using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EventsHub.Registrations.Pages;

/// <summary>Encrypts searches. Staff mostly search for a name or an e-mail address, and addresses of pages end up in histories, proxies and logs. So a search
/// is sent in the body of a form and then stays encrypted in the address: paging, sorting and the back button work, and no name can be read.</summary>
public sealed class SearchSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("registrations.search");

    /// <summary>The search, encrypted for use in an address; null for an empty search.</summary>
    public string? Seal(string? search) => string.IsNullOrWhiteSpace(search) ? null : _protector.Protect(search.Trim());

    /// <summary>The search in plain text; null when it is empty, or was not encrypted here.</summary>
    public string? Open(string? sealedSearch)
    {
        try
        {
            return string.IsNullOrEmpty(sealedSearch) ? null : _protector.Unprotect(sealedSearch);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
