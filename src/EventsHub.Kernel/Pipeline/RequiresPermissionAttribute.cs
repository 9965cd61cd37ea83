using EventsHub.Kernel.Access;

namespace EventsHub.Kernel.Pipeline;

/// <summary>What the sender of a command or query must be allowed to do. Every one has this or <see cref="OpenToAllAttribute"/>.</summary>
/// <param name="permission">The permission needed.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(Permission permission) : Attribute
{
    /// <summary>The permission needed.</summary>
    public Permission Permission { get; } = permission;
}
