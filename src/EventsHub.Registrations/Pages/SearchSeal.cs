using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EventsHub.Registrations.Pages;

/// <summary>What staff search for is mostly a name or an address, and addresses of pages end in histories, proxies and logs. So a search is sent
/// in the body of a form and then travels sealed: paging, sorting and the browser's back button work, and nobody reads a name on the way.</summary>
public sealed class SearchSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("registrations.search");

    /// <summary>The form that may stand in an address; null for an empty search.</summary>
    public string? Seal(string? search) => string.IsNullOrWhiteSpace(search) ? null : _protector.Protect(search.Trim());

    /// <summary>What was searched for; null when there is nothing, or nothing that was sealed here.</summary>
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
