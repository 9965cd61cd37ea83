using System.Security.Claims;
using EventsHub.Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Shell.Setup;

/// <summary>Whoever is signed in to the request being answered.</summary>
public sealed class WebUser(IHttpContextAccessor accessor) : ICurrentUser
{
    /// <inheritdoc/>
    public Guid? Id => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc/>
    public bool IsOperator => false;
}
