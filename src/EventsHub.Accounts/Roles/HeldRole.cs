using EventsHub.Accounts.Domain;

namespace EventsHub.Accounts.Roles;

/// <summary>A role that an account or a key holds.</summary>
/// <param name="GrantId">Id of the grant, by which the role is taken away.</param>
/// <param name="Role">The role.</param>
/// <param name="Scope">What it is held for.</param>
/// <param name="Key">Code of the event or trip, or name of the series; null for the host.</param>
/// <param name="Name">Name of the event, trip or series; null for the host.</param>
public sealed record HeldRole(Guid GrantId, Role Role, ScopeKind Scope, string? Key, string? Name);
