using System.Security.Claims;
using EventsHub.Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

/// <summary>The account signed in to the current HTTP request.</summary>
public sealed class WebUser(IHttpContextAccessor accessor) : ICurrentUser
{
    /// <inheritdoc/>
    public Guid? Id => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc/>
    public bool IsOperator => false;
}
