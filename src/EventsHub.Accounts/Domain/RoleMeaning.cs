using EventsHub.Kernel.Access;

namespace EventsHub.Accounts.Domain;

/// <summary>One row of <see cref="RoleTable.Rows"/>.</summary>
/// <param name="Role">The role.</param>
/// <param name="Holders">Who or what can hold it.</param>
/// <param name="Scopes">For what it can be given, the widest first.</param>
/// <param name="Permissions">What it allows there.</param>
public sealed record RoleMeaning(Role Role, IReadOnlyList<HolderKind> Holders, IReadOnlyList<ScopeKind> Scopes, IReadOnlyList<Permission> Permissions);
