using System.Text.RegularExpressions;
using EventsHub.Kernel.Domain;

namespace EventsHub.ArchitectureTests;

/// <summary>Events are raised by what they happen to, and anybody may follow them.</summary>
public sealed partial class EventsTests
{
    // A request for a mail, through which nothing happens to anybody; and one message that becomes a mail for each of many.
    private static readonly string[] AskForMails =
    [
        "EventsHub.Mailings/Sending/GatherRecipients.cs", "EventsHub.Mailings/Sending/MailingEnd.cs", "EventsHub.Mailings/Sending/OwnAddress.cs",
        "EventsHub.People/Contracts/PersonLinks.cs",
        "EventsHub.Registrations/Desk/ResendConfirmation.cs",
        "EventsHub.Registrations/Invoices/FollowOrder.cs",
        "EventsHub.Registrations/Mails/TellOfMove.cs", "EventsHub.Registrations/OwnPage/SendLinkAgain.cs",
        "EventsHub.Registrations/WaitingLists/NoteFreePlaces.cs",
        "EventsHub.Registrations/WaitingLists/OfferFreePlaces.cs",
        "EventsHub.Registrations/WaitingLists/OfferHourly.cs",
        "EventsHub.Trips/Packs/SendTravelPacks.cs",
    ];

    private static readonly IReadOnlyList<Type> Types = [.. EventsHubModules.All.Catalogue.Assemblies.SelectMany(assembly => assembly.GetTypes())];

    private static readonly IReadOnlyList<Type> Events = [.. Types.Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface)];

    public static TheoryData<string> Raisers() => [.. Types.Where(type => type.IsAssignableTo(typeof(IRaisesEvents)) && type is { IsAbstract: false, IsInterface: false }).Select(type => type.FullName!)];

    [Theory, MemberData(nameof(Raisers))]
    public void Whatever_raises_events_raises_some(string raiser) => Assert.Contains(House.Uses, use => use.User.ToString() == raiser && IsEvent(use));

    [Fact]
    public void Every_aggregate_is_among_them() => Assert.Equal(["BadgeSheet", "BadgeTemplate", "BankLine", "BankStatement", "DayClosing", "Event", "Form", "Host", "Invoice", "MailWording", "Mailing", "Order", "Person", "PrintRun", "RefundRun", "Session", "Speaker", "Talk", "TalkType", "Track", "Trip", "Voucher"],
        Types.Where(type => type.IsSubclassOf(typeof(AggregateRoot)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Other_modules_may_follow_every_event() => Assert.Empty(Events.Where(type => !type.Namespace!.EndsWith(".Contracts", StringComparison.Ordinal)).Select(type => type.FullName));

    [Fact]
    public void Every_event_is_raised_by_what_it_happens_to()
    {
        var raised = Sources.All.Where(source => source.Path.Contains("/Domain/", StringComparison.Ordinal) || UntrackedChangesTests.Raising(source).Any() || source.Path == "EventsHub.Accounts/Storage/Account.cs")
            .SelectMany(source => Made().Matches(source.Text).Select(made => made.Groups[1].Value)).ToHashSet();

        Assert.Empty(Events.Select(type => type.Name).Except(raised));
    }

    [Fact]
    public void Nobody_else_makes_an_event()
    {
        var names = Events.Select(type => type.Name).ToHashSet();
        Assert.Equal([], Making(Sources.All, names));
        Assert.Equal(["A/Pages/X.cs"], Making([new("A/Pages/X.cs", "new TripBooked(id)"), new("A/Domain/Y.cs", "new TripBooked(id)"), new("A/Pages/Z.cs", "new Trip()")], names));
    }

    [Fact]
    public void Messages_follow_from_events_or_are_what_was_asked_for() => Assert.Equal(AskForMails,
        Sources.All.Where(source => source.Text.Contains("db.Outbox.Add", StringComparison.Ordinal)).Select(source => source.Path));

    private static bool IsEvent(TypeUse use) => Events.Any(type => type.FullName == use.Used.ToString());

    private static IEnumerable<string> Making(IEnumerable<SourceFile> sources, HashSet<string> events) => sources
        .Where(source => !source.Path.Contains("/Domain/", StringComparison.Ordinal) && source.Path != "EventsHub.Accounts/Storage/Account.cs")
        .Where(source => Made().Matches(source.Text).Select(made => made.Groups[1].Value).Where(events.Contains).Except(UntrackedChangesTests.Raising(source))
            // An answer of the API may be called like an event.
            .Any(name => !source.Text.Contains($"record {name}(", StringComparison.Ordinal)))
        .Select(source => source.Path);

    [GeneratedRegex(@"\bnew (\w+)\(")]
    private static partial Regex Made();
}
