using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Domain;

/// <summary>A role held by an account or a key, for the host or limited to a series, an event or a trip. What the role means stands in
/// <see cref="RoleTable.Rows"/>.</summary>
public sealed class Grant : Entity
{
    private Grant()
    {
    }

    /// <summary>Id of the account that holds the role; null when a key does.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Id of the key that holds the role; null when an account does.</summary>
    public Guid? KeyId { get; private set; }

    /// <summary>The role, which stands for a set of permissions.</summary>
    public Role Role { get; private set; }

    /// <summary>What the role is held for.</summary>
    public ScopeKind Scope { get; private set; }

    /// <summary>Key of the series; null unless the role is held for one.</summary>
    public string? SeriesKey { get; private set; }

    /// <summary>Id of the event; null unless the role is held for one.</summary>
    public Guid? EventId { get; private set; }

    /// <summary>Id of the trip; null unless the role is held for one.</summary>
    public Guid? TripId { get; private set; }

    /// <summary>Gives a role.</summary>
    /// <exception cref="DomainRuleException">The table does not let this holder have the role, or not for this, or a key would hold it for everything.</exception>
    public static Grant Of(Holder holder, Role role, Scope scope)
    {
        var meaning = role.Meaning();
        if (!meaning.Holders.Contains(holder.Kind))
        {
            throw holder.Kind switch
            {
                HolderKind.Account => new DomainRuleException("role.for-devices", "This role is for devices, which are added on the page of their event. Choose a role for people.") { Field = nameof(Role) },
                HolderKind.Device => new DomainRuleException("role.not-for-devices", "A device finds people or prints badges. Choose one of these two.") { Field = nameof(Role) },
                _ => new DomainRuleException("role.not-for-keys", "A key cannot have this role. Choose organiser, staff, accountant or trip leader.") { Field = nameof(Role) },
            };
        }

        if (!meaning.Scopes.Contains(scope.Kind))
        {
            throw role switch
            {
                Role.Administrator => new DomainRuleException("role.administrator-everywhere", "An administrator has this role for the host. Choose the host, or another role.") { Field = nameof(Scope) },
                Role.Treasurer => new DomainRuleException("role.treasurer-everywhere", "A treasurer has this role for the host, whose account all events share. Choose the host, or another role.") { Field = nameof(Scope) },
                Role.TripLeader => new DomainRuleException("role.for-trips", "A trip leader leads one trip, or all trips of the host. Choose one of these, or another role.") { Field = nameof(Scope) },
                Role.DoorDevice or Role.PrintDevice => new DomainRuleException("role.for-one-event", "A device works for one event. Choose the event.") { Field = nameof(Scope) },
                _ => new DomainRuleException("role.for-events", "This role is for events. Choose an event, a series or the host, or another role.") { Field = nameof(Scope) },
            };
        }

        if (holder.Kind == HolderKind.Token && scope.Kind == ScopeKind.Host)
        {
            throw new DomainRuleException("key.for-everything", "A key is limited to an event, a series or a trip. Choose one.") { Field = nameof(Scope) };
        }

        return new()
        {
            AccountId = holder.Kind == HolderKind.Account ? holder.Id : null,
            KeyId = holder.Kind == HolderKind.Account ? null : holder.Id,
            Role = role,
            Scope = scope.Kind,
            SeriesKey = scope.SeriesKey,
            EventId = scope.Kind == ScopeKind.Event ? scope.Id : null,
            TripId = scope.Kind == ScopeKind.Trip ? scope.Id : null,
        };
    }

    /// <summary>True when the grant gives the permission. A row for something that the table does not give the role for, by whatever way it came to be,
    /// gives nothing.</summary>
    public bool Gives(Permission permission) => Role.Meaning() is var meaning && meaning.Scopes.Contains(Scope) && meaning.Permissions.Contains(permission);
}
