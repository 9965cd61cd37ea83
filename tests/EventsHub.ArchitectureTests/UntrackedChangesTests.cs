using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>Versions are raised when tracked rows are saved. A statement that changes rows past that either raises the version itself or is listed here with the reason why it need not, and nobody else
/// raises one by hand.</summary>
public sealed partial class UntrackedChangesTests
{
    // What has no version, what goes with the thing that has one, and upgrades, during which nobody edits.
    private static readonly string[] RaiseNothing =
    [
        // Keys of devices and programs, and sign-in links.
        "EventsHub.Accounts/Keys/ClearExpiredKeys.cs",
        "EventsHub.Accounts/Keys/KeyAuthentication.cs",
        "EventsHub.Accounts/SigningIn/SignInWithLink.cs",
        // A sale is no change of what is offered.
        "EventsHub.Conference/Contracts/Seats.cs",
        "EventsHub.Conference/Setup/ClockTimesOfSales.cs",
        // Files of an event that goes.
        "EventsHub.Conference/Setup/DeleteEvent.cs",
        // Holds a row by an update that changes nothing, before a number is taken.
        "EventsHub.Hosts/Contracts/DocumentNumbers.cs",
        // Messages.
        "EventsHub.Kernel/Outbox/OutboxDelivery.cs",
        "EventsHub.Programme/Editing/ClockTimesOfProgrammes.cs",
        // The whole programme of an event that goes.
        "EventsHub.Programme/Editing/EventProgramme.cs",
        // Bytes that no talk uses any more.
        "EventsHub.Programme/Editing/TalkFiles.cs",
        // Imports that cannot be undone any more.
        "EventsHub.Programme/Feeds/Import/ImportProgramme.cs",
        "EventsHub.Programme/Releases/Format/ReleaseFormatUpgrade.cs",
        "EventsHub.Programme/Storage/ProgrammeTurns.cs",
        // That a badge was printed is nothing that a form holds.
        "EventsHub.Registrations/Contracts/Attendees.cs",
        "EventsHub.Trips/Planning/ClockTimesOfLegs.cs",
        // Links of a trip that goes.
        "EventsHub.Trips/Planning/DeleteTrip.cs",
    ];

    [Fact]
    public void A_change_past_the_tracker_raises_the_version_or_is_listed() => Assert.Equal(RaiseNothing, Untracked(Sources.All));

    [Fact]
    public void Nobody_raises_a_version_by_hand() => Assert.Empty(ByHand(Sources.All));

    [Fact]
    public void Such_changes_are_noticed()
    {
        Assert.Equal(["A.cs", "C.cs"], Untracked([new("A.cs", "rows.ExecuteDeleteAsync()"), new("B.cs", "rows.ExecuteUpdateAsync(set => set.RaiseVersion())"), new("C.cs", "db.Database.ExecuteSqlAsync(x)")]));
        Assert.Equal(["D.cs", "E.cs"], ByHand([new("D.cs", "trip.Version++;"), new("E.cs", "Property(t => t.Version).IsModified = true"), new("F.cs", "read != trip.Version")]));
    }

    private static string[] Untracked(IEnumerable<SourceFile> sources) =>
        [.. sources.Where(s => PastTheTracker().IsMatch(s.Text) && !s.Text.Contains("RaiseVersion()", StringComparison.Ordinal)).Select(s => s.Path).Order(StringComparer.Ordinal)];

    private static string[] ByHand(IEnumerable<SourceFile> sources) =>
        [.. sources.Where(s => s.Path is not ("EventsHub.Kernel/Storage/EventsHubDb.cs" or "EventsHub.Kernel/Storage/Versions.cs") && RaisedByHand().IsMatch(s.Text)).Select(s => s.Path).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.Execute(Update|Delete|Sql|SqlRaw)(Async)?\(")]
    private static partial Regex PastTheTracker();

    [GeneratedRegex(@"\.Version(\+\+| \+ 1|\)\.IsModified)")]
    private static partial Regex RaisedByHand();
}
