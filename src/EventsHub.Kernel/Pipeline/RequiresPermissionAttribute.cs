using EventsHub.Kernel.Access;

namespace EventsHub.Kernel.Pipeline;

/// <summary>The permission that the sender of a command or query must have. Every request carries this attribute, <see cref="SignedInAttribute"/> or
/// <see cref="OpenToAllAttribute"/>.</summary>
/// <param name="permission">The permission that is checked, for what the request is about: an <see cref="IForEvent"/>, an <see cref="IForSeries"/>, an
/// <see cref="IForTrip"/>, otherwise the host.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(Permission permission) : Attribute
{
    /// <summary>The permission that is checked.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>True for a request that is about no single event or trip: the permission for any of them is sufficient, and the handler limits what is
    /// shown by <see cref="IAccess.ScopesAsync"/>. On an <see cref="IForTrip"/> it means that the request may also make the trip.</summary>
    public bool Anywhere { get; init; }
}
