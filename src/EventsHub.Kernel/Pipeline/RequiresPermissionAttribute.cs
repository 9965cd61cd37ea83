using EventsHub.Kernel.Access;

namespace EventsHub.Kernel.Pipeline;

/// <summary>The permission that the sender of a command or query must have. Every request carries this attribute, <see cref="SignedInAttribute"/> or
/// <see cref="OpenToAllAttribute"/>.</summary>
/// <param name="permission">The permission that is checked, for the event of the request if it is an <see cref="IForEvent"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(Permission permission) : Attribute
{
    /// <summary>The permission that is checked, for the event of the request if it is an <see cref="IForEvent"/>.</summary>
    public Permission Permission { get; } = permission;
}
