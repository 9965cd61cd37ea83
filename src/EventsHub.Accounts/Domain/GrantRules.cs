using EventsHub.Kernel.Access;

namespace EventsHub.Accounts.Domain;

/// <summary>What several grants give together.</summary>
public static class GrantRules
{
    /// <summary>For what the grants of one holder give a permission. Grants only add to each other: none takes anything away.</summary>
    public static AccessScopes ScopesOf(this IEnumerable<Grant> grants, Permission permission)
    {
        var giving = grants.Where(g => g.Gives(permission)).ToList();
        return new(
            giving.Exists(g => g.Scope == ScopeKind.Host),
            [.. giving.Where(g => g.Scope == ScopeKind.Series).Select(g => g.SeriesKey!).Distinct()],
            [.. giving.Where(g => g.Scope == ScopeKind.Event).Select(g => g.EventId!.Value).Distinct()],
            [.. giving.Where(g => g.Scope == ScopeKind.Trip).Select(g => g.TripId!.Value).Distinct()]);
    }
}
