using System.Security.Claims;
using EventsHub.Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

/// <summary>The account signed in to the current HTTP request, or for which a key sends it.</summary>
public sealed class WebUser(IHttpContextAccessor accessor) : ICurrentUser
{
    /// <summary>The claim with the id of the key that sends a request.</summary>
    public const string KeyClaim = "eventshub:key";

    /// <summary>The claim with the id of the sign-in link by which a session began.</summary>
    public const string LinkClaim = "eventshub:link";

    /// <inheritdoc/>
    public Guid? Id => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc/>
    public Guid? KeyId => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(KeyClaim), out var id) ? id : null;

    /// <inheritdoc/>
    public Guid? LinkId => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(LinkClaim), out var id) ? id : null;

    /// <inheritdoc/>
    public bool IsOperator => false;
}
