using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>Versions and events are raised when tracked rows are saved. A statement that changes rows past that raises them itself, or is listed here with the reason why it need not; and nobody else
/// raises a version by hand.</summary>
public sealed partial class UntrackedChangesTests
{
    // What the statements of a file raise beside them, then the reason why they raise no more. Upgrades raise nothing: nobody edits meanwhile, and what people are told stays as it was.
    private static readonly Dictionary<string, string> Statements = new()
    {
        ["EventsHub.Accounts/Keys/ClearExpiredKeys.cs"] = "; a key that has ended already",
        ["EventsHub.Accounts/Keys/KeyAuthentication.cs"] = "; when a key was last seen",
        ["EventsHub.Accounts/SigningIn/Attempts.cs"] = "; counts passwords that were tried, of which nobody is told",
        ["EventsHub.Accounts/SigningIn/SignIn.cs"] = "; when somebody signed in last",
        ["EventsHub.Accounts/SigningIn/SignInWithLink.cs"] = "; a link is used up, which is part of signing in",
        ["EventsHub.Badges/MarkBadgesPrinted.cs"] = "; holds a row by an update that changes nothing, before a number is taken",
        ["EventsHub.Conference/Contracts/ProgrammeOfEvent.cs"] = "version, EventChanged",
        ["EventsHub.Conference/Contracts/Seats.cs"] = "; a sale is no change of what is offered, and the order says what was sold",
        ["EventsHub.Conference/Setup/ClockTimesOfSales.cs"] = "; upgrade",
        ["EventsHub.Conference/Setup/DeleteEvent.cs"] = "; files of an event that goes and says so",
        ["EventsHub.Conference/Setup/QuotaCounts.cs"] = "version, EventChanged",
        ["EventsHub.Hosts/Contracts/DocumentNumbers.cs"] = "; holds a row by an update that changes nothing, before a number is taken",
        ["EventsHub.Kernel/Access/ClearExpiredLinks.cs"] = "; links that have ended already",
        ["EventsHub.Kernel/Outbox/OutboxDelivery.cs"] = "; messages",
        ["EventsHub.Kernel/Storage/Versions.cs"] = "version; whoever calls it knows what has happened",
        ["EventsHub.Mailings/Sending/MailingMails.cs"] = "; whose turn it is to send to a recipient",
        ["EventsHub.People/Mails/AddressMails.cs"] = "; an address that was told and is of no more use",
        ["EventsHub.Programme/Editing/ClockTimesOfProgrammes.cs"] = "; upgrade",
        ["EventsHub.Programme/Editing/DeleteTalkType.cs"] = "version, TalkChanged",
        ["EventsHub.Programme/Editing/EventProgramme.cs"] = "; the whole programme of an event that goes and says so",
        ["EventsHub.Programme/Editing/ForgetUnusedFile.cs"] = "; bytes that no talk uses any more",
        ["EventsHub.Programme/Feeds/Import/ImportProgramme.cs"] = "; imports that cannot be undone any more",
        ["EventsHub.Programme/Releases/Format/ReleaseFormatUpgrade.cs"] = "; upgrade",
        ["EventsHub.Programme/Storage/ProgrammeTurns.cs"] = "; whose turn it is",
        ["EventsHub.Registrations/Answers/OverdueAnswers.cs"] = "version, AnswersErased",
        ["EventsHub.Registrations/Banking/ErasePayerAccounts.cs"] = "; accounts that no form shows whole, and nobody needs any more",
        ["EventsHub.Registrations/Contracts/Attendees.cs"] = "BadgesPrinted; no form holds that a badge was printed",
        ["EventsHub.Registrations/Desk/PeopleWithNeeds.cs"] = "version, NeedsErased",
        ["EventsHub.Registrations/Invoices/InvoiceIssuing.cs"] = "; holds an order by an update that changes nothing, before it is billed",
        ["EventsHub.Registrations/Storage/SearchKeysOfOrders.cs"] = "; upgrade",
        ["EventsHub.Registrations/Vouchers/CountVoucher.cs"] = "; counts what the order says, and changes nothing that a form shows",
        ["EventsHub.Registrations/Vouchers/EndHolds.cs"] = "; places whose time was said when they were kept",
        ["EventsHub.Registrations/Vouchers/PlaceHolds.cs"] = "; where the place of an order comes from, which nobody is shown",
        ["EventsHub.Trips/OwnPage/ForgetTravellerLinks.cs"] = "; links of somebody whose leaving was said",
        ["EventsHub.Trips/Planning/ClockTimesOfLegs.cs"] = "; upgrade",
    };

    [Fact]
    public void A_change_past_the_tracker_raises_version_and_event_or_says_why_not() =>
        Assert.Equal(Statements.Select(s => $"{s.Key}: {s.Value.Split(';')[0]}"), Untracked(Sources.All));

    [Fact]
    public void Whoever_raises_less_than_both_says_why() => Assert.All(
        Statements.Where(s => !s.Value.StartsWith("version, ", StringComparison.Ordinal)), s => Assert.Contains("; ", s.Value, StringComparison.Ordinal));

    [Fact]
    public void Nobody_raises_an_event_without_such_a_change() => Assert.Subset(Statements.Keys.ToHashSet(), Sources.All.Where(source => Raising(source).Any()).Select(source => source.Path).ToHashSet());

    [Fact]
    public void Nobody_raises_a_version_by_hand() => Assert.Empty(ByHand(Sources.All));

    [Fact]
    public void Such_changes_are_noticed()
    {
        Assert.Equal(
            ["A.cs: ", "B.cs: version", "C.cs: Sold", "D.cs: version, Sold"],
            Untracked(
            [
                new("A.cs", "rows.ExecuteDeleteAsync()"), new("B.cs", "rows.ExecuteUpdateAsync(set => set.RaiseVersion())"), new("C.cs", "db.Database.ExecuteSqlAsync(x); db.Raise(new Sold(1));"),
                new("D.cs", "db.RaiseVersionLast<Sale>(id); db.Raise(new Sold(1));"), new("E.cs", "rows.ToListAsync()"),
            ]));
        Assert.Equal(["D.cs", "E.cs"], ByHand([new("D.cs", "trip.Version++;"), new("E.cs", "Property(t => t.Version).IsModified = true"), new("F.cs", "read != trip.Version")]));
    }

    /// <summary>The names of the events that a source raises on the context.</summary>
    internal static IEnumerable<string> Raising(SourceFile source) => RaisedBeside().Matches(source.Text).Select(raised => raised.Groups[1].Value).Distinct();

    private static string[] Untracked(IEnumerable<SourceFile> sources) =>
        [.. sources.Where(s => PastTheTracker().IsMatch(s.Text)).OrderBy(s => s.Path, StringComparer.Ordinal).Select(s => $"{s.Path}: {string.Join(", ", [.. RaisesVersion().IsMatch(s.Text) ? ["version"] : Array.Empty<string>(), .. Raising(s)])}")];

    private static string[] ByHand(IEnumerable<SourceFile> sources) =>
        [.. sources.Where(s => s.Path is not ("EventsHub.Kernel/Storage/EventsHubDb.cs" or "EventsHub.Kernel/Storage/Versions.cs") && RaisedByHand().IsMatch(s.Text)).Select(s => s.Path).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.Execute(Update|Delete|Sql|SqlRaw)(Async)?\(|\.RaiseVersionLast<")]
    private static partial Regex PastTheTracker();

    [GeneratedRegex(@"\.RaiseVersion\(\)|\.RaiseVersionLast<")]
    private static partial Regex RaisesVersion();

    [GeneratedRegex(@"\bdb\.Raise\(new (\w+)\(")]
    private static partial Regex RaisedBeside();

    [GeneratedRegex(@"\.Version(\+\+| \+ 1|\)\.IsModified)")]
    private static partial Regex RaisedByHand();
}
