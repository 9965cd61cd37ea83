using CsCheck;
using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using Xunit;

namespace EventsHub.UnitTests.Accounts;

/// <summary>Whatever grants somebody has, one more only adds.</summary>
public sealed class GrantProperties
{
    private static readonly Guid[] Events = [Guid.NewGuid(), Guid.NewGuid()];
    private static readonly Guid[] Trips = [Guid.NewGuid(), Guid.NewGuid()];
    private static readonly string[] Series = ["One", "Two"];

    private static readonly Gen<Grant[]> AnyGrants = Gen.Select(
        Gen.Enum<Role>(), Gen.Enum<ScopeKind>(), Gen.Int[0, 1],
        (role, kind, which) => Give(role, kind switch
        {
            ScopeKind.Host => Scope.Host,
            ScopeKind.Series => Scope.Series(Series[which]),
            ScopeKind.Event => Scope.Event(Events[which]),
            _ => Scope.Trip(Trips[which]),
        })).Where(g => g is not null).Select(g => g!).Array[0, 8];

    [Fact]
    public void A_further_grant_never_takes_a_permission_away() => Gen.Select(AnyGrants, AnyGrants).Sample((had, more) =>
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var (before, after) = (Targets(had.ScopesOf(permission)), Targets([.. had, .. more], permission));
            Assert.True(before.Zip(after).All(pair => !pair.First || pair.Second));
        }
    });

    [Fact]
    public void Together_grants_allow_what_any_of_them_allows_and_nothing_else() => AnyGrants.Sample(grants =>
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var together = Targets(grants, permission);
            var each = grants.Select(grant => Targets([grant], permission)).ToList();
            Assert.Equal(together, together.Select((_, i) => each.Exists(one => one[i])));
        }
    });

    private static bool[] Targets(Grant[] grants, Permission permission) => Targets(grants.ScopesOf(permission));

    // The host, events in and outside of a series, a new event of a series, and trips.
    private static bool[] Targets(AccessScopes scopes) =>
    [
        scopes.Everywhere, scopes.HasEvent(Events[0], SeriesKey.Of(Series[0])), scopes.HasEvent(Events[1], null), scopes.HasEvent(Guid.Empty, SeriesKey.Of(Series[1])),
        scopes.HasEvent(null, SeriesKey.Of(Series[0])), scopes.HasEvent(null, null), scopes.HasTrip(Trips[0]), scopes.HasTrip(Trips[1]),
    ];

    private static Grant? Give(Role role, Scope scope)
    {
        try
        {
            return Grant.Of(new(role is Role.DoorDevice or Role.PrintDevice ? HolderKind.Device : HolderKind.Account, Guid.NewGuid()), role, scope);
        }
        catch (DomainRuleException)
        {
            return null;
        }
    }
}
