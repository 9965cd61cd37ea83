using EventsHub.Domain.People;
using MediatR;

namespace EventsHub.Application.Pipeline;

/// <summary>Asks for a change. Runs in one transaction.</summary>
/// <typeparam name="TResult">What its sender learns: an id or an outcome.</typeparam>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>Asks for knowledge. Changes nothing.</summary>
/// <typeparam name="TResult">What its sender learns.</typeparam>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>A request about one event: a role held for that event is enough.</summary>
public interface IForEvent
{
    /// <summary>The event's code, in any case.</summary>
    string EventCode { get; }
}

/// <summary>What the sender of a command or query must be allowed to do. Every one has this or <see cref="OpenToAllAttribute"/>.</summary>
/// <param name="permission">The permission needed.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(Permission permission) : Attribute
{
    /// <summary>The permission needed.</summary>
    public Permission Permission { get; } = permission;
}

/// <summary>A command or query that needs no permission.</summary>
/// <param name="because">Why that is safe.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute(string because) : Attribute
{
    /// <summary>Why that is safe.</summary>
    public string Because { get; } = because;
}

/// <summary>A command or query that any signed-in person may send, about themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute;

/// <summary>A command that keeps what it reads: everything it reads is of one moment, whatever others store meanwhile.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsOneMomentAttribute : Attribute;
