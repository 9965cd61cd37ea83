using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using Xunit;

namespace EventsHub.UnitTests.Accounts;

/// <summary>Who may do what where, written out: role, what it is given for, permission, and whether the thing is one's own or another's.</summary>
public sealed class GrantMatrixTests
{
    // V ViewEvent, M ManageEvents, R ViewRegistrations, C ManageRegistrations, E ManagePeople, P PrintBadges, G ManageProgramme, T ManageTrips, A ManageAccounts, K CheckTickets, H ManageHost, B ManageBank, O Operate, $ ViewMoney, W SendMailings.
    // Roles are given for the host, the series S, the event E1 or the trip T1. E1 and E2 are in S, E3 is not.
    private const string Expected = """
            role           for     host             E1               E2               E3               new in S         T1               T2
            Administrator  Host    VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W  VMRCEPGTAKHBO$W
            Administrator  Series  refused
            Administrator  Event   refused
            Administrator  Trip    refused
            Organiser      Host    VMRCEPG--K---$W  VMRCEPG--K---$W  VMRCEPG--K---$W  VMRCEPG--K---$W  VMRCEPG--K---$W  VMRCEPG--K---$W  VMRCEPG--K---$W
            Organiser      Series  ---------------  VMRCEPG--K---$W  VMRCEPG--K---$W  ---------------  VMRCEPG--K---$W  ---------------  ---------------
            Organiser      Event   ---------------  VMRCEPG--K---$W  ---------------  ---------------  ---------------  ---------------  ---------------
            Organiser      Trip    refused
            Staff          Host    V-RCEP---K-----  V-RCEP---K-----  V-RCEP---K-----  V-RCEP---K-----  V-RCEP---K-----  V-RCEP---K-----  V-RCEP---K-----
            Staff          Series  ---------------  V-RCEP---K-----  V-RCEP---K-----  ---------------  V-RCEP---K-----  ---------------  ---------------
            Staff          Event   ---------------  V-RCEP---K-----  ---------------  ---------------  ---------------  ---------------  ---------------
            Staff          Trip    refused
            Treasurer      Host    V-RC-------B---  V-RC-------B---  V-RC-------B---  V-RC-------B---  V-RC-------B---  V-RC-------B---  V-RC-------B---
            Treasurer      Series  refused
            Treasurer      Event   refused
            Treasurer      Trip    refused
            TripLeader     Host    -------T-------  -------T-------  -------T-------  -------T-------  -------T-------  -------T-------  -------T-------
            TripLeader     Series  refused
            TripLeader     Event   refused
            TripLeader     Trip    ---------------  ---------------  ---------------  ---------------  ---------------  -------T-------  ---------------
            DoorDevice     Host    refused
            DoorDevice     Series  refused
            DoorDevice     Event   ---------------  --R------K-----  ---------------  ---------------  ---------------  ---------------  ---------------
            DoorDevice     Trip    refused
            PrintDevice    Host    refused
            PrintDevice    Series  refused
            PrintDevice    Event   ---------------  -----P---------  ---------------  ---------------  ---------------  ---------------  ---------------
            PrintDevice    Trip    refused
            Accountant     Host    V-R----------$-  V-R----------$-  V-R----------$-  V-R----------$-  V-R----------$-  V-R----------$-  V-R----------$-
            Accountant     Series  ---------------  V-R----------$-  V-R----------$-  ---------------  V-R----------$-  ---------------  ---------------
            Accountant     Event   ---------------  V-R----------$-  ---------------  ---------------  ---------------  ---------------  ---------------
            Accountant     Trip    refused
            """;

    private const string Letters = "VMRCEPGTAKHBO$W";
    private const string Series = "Astronomy with the Public";

    private static readonly Guid E1 = Guid.NewGuid();
    private static readonly Guid E2 = Guid.NewGuid();
    private static readonly Guid E3 = Guid.NewGuid();
    private static readonly Guid T1 = Guid.NewGuid();
    private static readonly Guid T2 = Guid.NewGuid();

    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (var line in Expected.Split('\n').Skip(1))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            rows.Add(cells[0], cells[1], string.Join(' ', cells.Skip(2)));
        }

        return rows;
    }

    [Fact]
    public void The_table_has_every_role_with_everything_that_it_could_be_given_for() => Assert.Equal(
        Enum.GetValues<Role>().SelectMany(role => Enum.GetValues<ScopeKind>().Select(scope => (role.ToString(), scope.ToString()))),
        Rows().Select(row => (row.Data.Item1, row.Data.Item2)));

    [Theory, MemberData(nameof(Rows))]
    public void A_role_allows_what_the_table_says(string role, string scope, string expected)
    {
        if (Give(Enum.Parse<Role>(role), Enum.Parse<ScopeKind>(scope)) is not { } grant)
        {
            Assert.Equal("refused", expected);
            return;
        }

        var key = SeriesKey.Of(Series);
        Func<AccessScopes, bool>[] targets =
        [
            s => s.Everywhere, s => s.HasEvent(E1, key), s => s.HasEvent(E2, key), s => s.HasEvent(E3, "ANOTHER"), s => s.HasEvent(null, key), s => s.HasTrip(T1), s => s.HasTrip(T2),
        ];
        var actual = targets.Select(target => string.Concat(Letters.Select((letter, i) => target(new[] { grant }.ScopesOf((Permission)i)) ? letter : '-')));
        Assert.Equal(expected, string.Join(' ', actual));
    }

    [Theory]
    [InlineData(Role.Administrator, ScopeKind.Event, "role.administrator-everywhere")]
    [InlineData(Role.TripLeader, ScopeKind.Series, "role.for-trips")]
    [InlineData(Role.Staff, ScopeKind.Trip, "role.for-events")]
    public void Where_a_role_makes_no_sense_it_is_refused_with_what_to_do(Role role, ScopeKind scope, string code)
    {
        var refused = Assert.Throws<DomainRuleException>(() => Grant.Of(new(HolderKind.Account, Guid.NewGuid()), role, Of(scope)));

        Assert.Equal((code, "Scope"), (refused.Code, refused.Field));
        Assert.Contains("Choose", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HolderKind.Account, Role.PrintDevice, ScopeKind.Event, "role.for-devices")]
    [InlineData(HolderKind.Device, Role.Staff, ScopeKind.Event, "role.not-for-devices")]
    [InlineData(HolderKind.Device, Role.PrintDevice, ScopeKind.Host, "role.for-one-event")]
    [InlineData(HolderKind.Token, Role.Administrator, ScopeKind.Host, "role.not-for-keys")]
    [InlineData(HolderKind.Token, Role.Staff, ScopeKind.Host, "key.for-everything")]
    public void Who_cannot_hold_a_role_is_refused_it(HolderKind holder, Role role, ScopeKind scope, string code) =>
        Assert.Equal(code, Assert.Throws<DomainRuleException>(() => Grant.Of(new(holder, Guid.NewGuid()), role, Of(scope))).Code);

    [Theory, InlineData("Astronomy  with the public "), InlineData("ASTRONOMY WITH THE PUBLIC")]
    public void A_series_is_the_same_however_it_is_written(string name) => Assert.Equal(SeriesKey.Of(Series), SeriesKey.Of(name));

    private static Grant? Give(Role role, ScopeKind scope)
    {
        try
        {
            return Grant.Of(new(role is Role.DoorDevice or Role.PrintDevice ? HolderKind.Device : HolderKind.Account, Guid.NewGuid()), role, Of(scope));
        }
        catch (DomainRuleException)
        {
            return null;
        }
    }

    private static Scope Of(ScopeKind kind) => kind switch
    {
        ScopeKind.Host => Scope.Host,
        ScopeKind.Series => Scope.Series(Series),
        ScopeKind.Event => Scope.Event(E1),
        _ => Scope.Trip(T1),
    };
}
