using System.Security.Claims;
using System.Text.Encodings.Web;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventsHub.Accounts.Keys;

/// <summary>Signs an API request in by a key in its header <c>Authorization: Bearer</c> (RFC 6750). The request is then one of the key's maker, who is named in
/// what it changes, and limited by both their grants.</summary>
internal sealed class KeyAuthentication(
    EventsHubDb db, TimeProvider time, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Key";

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan SeenExactTo = TimeSpan.FromMinutes(1);

    /// <summary>True for an API request that carries a key.</summary>
    public static bool IsFor(Microsoft.AspNetCore.Http.HttpContext context) =>
        ErrorPages.IsApi(context) && context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var hash = AccessLink.Hash(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim());
        var now = time.GetUtcNow().UtcDateTime;
        var key = await db.AccessKeys().AsNoTracking()
            .Where(k => k.SecretHash == hash && k.ExpiresAt > now && db.Accounts().Any(a => a.Id == k.MadeBy && !a.IsDisabled))
            .Select(k => new { k.Id, k.MadeBy, k.LastSeenAt }).FirstOrDefaultAsync(Context.RequestAborted);
        if (key is null)
        {
            return AuthenticateResult.Fail("The key is unknown or has expired.");
        }

        if (key.LastSeenAt is null || key.LastSeenAt < now - SeenExactTo)
        {
            await db.AccessKeys().Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastSeenAt, now), Context.RequestAborted);
        }

        ClaimsIdentity identity = new([new(ClaimTypes.NameIdentifier, key.MadeBy.ToString()), new(WebUser.KeyClaim, key.Id.ToString())], Name);
        return AuthenticateResult.Success(new(new(identity), Name));
    }
}
