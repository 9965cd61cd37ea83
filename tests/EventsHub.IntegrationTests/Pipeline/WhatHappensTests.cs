using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.SigningIn;
using EventsHub.Badges;
using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Documents.Badges;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Directory;
using EventsHub.People.Storage;
using EventsHub.Programme.Contracts;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using EventsHub.Trips.Contracts;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Pipeline;

/// <summary>What the commands of the product say has happened, by whatever way they change it.</summary>
public sealed class WhatHappensTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    private readonly Heard _heard = new();

    [Theory, EachDatabase]
    public async Task Events(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        var code = await slice.SendAsync(new CreateEvent.Command("NEW30", Details("Sky", Monday)));
        Hear(nameof(EventCreated));

        await slice.SendAsync(new EditEvent.Command(code, Details("Sky", Monday) with { AccentColour = "#000000" }));
        Hear(nameof(EventChanged));
        await slice.SendAsync(new EditEvent.Command(code, Details("Night sky", Monday)));
        Hear(nameof(EventChanged), nameof(EventRenamed));
        await slice.SendAsync(new EditEvent.Command(code, Details("Night sky", Monday.AddDays(7))));
        var moved = Assert.Single(_heard.Take().OfType<EventMoved>());
        Assert.Equal((Monday.AddDays(7), Monday.AddDays(11)), (moved.StartsOn, moved.EndsOn));
        // A part counts as a change of the whole.
        await slice.SendAsync(new SaveRoom.Command(code, null, new() { Code = "lab", Name = new() { ["en"] = "Lab" } }));
        Hear(nameof(EventChanged));
        // What is saved as it was changes nothing.
        await slice.SendAsync(new EditEvent.Command(code, Details("Night sky", Monday.AddDays(7))));
        Hear();

        foreach (var (status, said) in new[] { (EventStatus.Published, nameof(EventPublished)), (EventStatus.Draft, nameof(EventWithdrawn)) })
        {
            await slice.SendAsync(new ChangeEventStatus.Command(code, status));
            Hear(nameof(EventChanged), said);
        }

        await slice.SendAsync(new DeleteEvent.Command(code));
        Hear(nameof(EventRemoved));

        await slice.InsertAsync(Sample.OpenEvent());
        Hear(nameof(EventCreated));
        foreach (var (status, said) in new[]
        {
            (EventStatus.RegistrationClosed, nameof(RegistrationClosed)), (EventStatus.RegistrationOpen, nameof(RegistrationOpened)), (EventStatus.Running, nameof(EventBegun)),
            (EventStatus.Over, nameof(EventEnded)), (EventStatus.Archived, nameof(EventArchived)),
        })
        {
            await slice.SendAsync(new ChangeEventStatus.Command("TEST24", status));
            Hear(nameof(EventChanged), said);
        }
    }

    [Theory, EachDatabase]
    public async Task Programmes(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        await slice.InsertAsync(Sample.OpenEvent());
        _heard.Take();

        var track = await slice.SendAsync(new SaveTrack.Command("TEST24", null, new() { Name = new() { ["en"] = "Sky" } }));
        Hear(nameof(TrackAdded));
        await slice.SendAsync(new SaveTrack.Command("TEST24", track, new() { Name = new() { ["en"] = "Night" } }));
        Hear(nameof(TrackChanged));
        var type = await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = new() { ["en"] = "Keynote" } }));
        Hear(nameof(TalkTypeAdded));
        await slice.SendAsync(new SaveTalkType.Command("TEST24", type, new() { Name = new() { ["en"] = "Plenary" } }));
        Hear(nameof(TalkTypeChanged));

        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        // The speaker becomes the role of a person, in the same transaction.
        Hear(nameof(PersonAdded), nameof(SpeakerAdded), nameof(SpeakerChanged), nameof(TalkAdded));
        var place = new MoveSession.Place(Monday, new(2030, 6, 24, 9, 0, 0, TimeSpan.Zero), null, 20);
        await slice.SendAsync(new PlaceTalk.Command("TEST24", line.TalkId, null, null, place));
        Hear(nameof(SessionAdded), nameof(TalkChanged));
        await slice.SendAsync(new TakeOutTalk.Command("TEST24", line.TalkId));
        Hear(nameof(SessionRemoved), nameof(TalkChanged));
        var held = await slice.SendAsync(new PlaceTalk.Command("TEST24", line.TalkId, null, null, place));
        _heard.Take();
        await slice.SendAsync(new MoveSession.Command("TEST24", held.SessionId, null, place with { DurationMinutes = 30 }));
        // The only talk of a session is as long as the session.
        Hear(nameof(SessionChanged), nameof(SessionMoved), nameof(TalkChanged));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Hear(nameof(EventChanged), nameof(ProgrammeReleased));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Contains(nameof(ProgrammeReleased), _heard.TakeNames());
        await slice.SendAsync(new UnpublishProgramme.Command("TEST24"));
        Hear(nameof(EventChanged), nameof(ProgrammeHidden));

        // One statement takes the type from its talks; each says so.
        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));
        await slice.SendAsync(new EditTalk.Command("TEST24", line.TalkId, null, shown.Input with { Type = await slice.DbAsync(db => db.TalkTypes().Select(t => t.Code).SingleAsync()) }));
        Hear(nameof(TalkChanged));
        await slice.SendAsync(new DeleteTalkType.Command("TEST24", type));
        Assert.Equal([new TalkChanged(await EventIdAsync(slice), line.TalkId), new TalkTypeRemoved(await EventIdAsync(slice), type)], _heard.Take().OrderBy(e => e.GetType().Name));

        await slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, "a.txt", "Words"u8.ToArray()));
        Hear(nameof(TalkChanged));
        await slice.SendAsync(new DeleteTrack.Command("TEST24", track));
        Hear(nameof(TrackRemoved));
        // Talks stay when their session goes, and files go with their talk.
        await slice.SendAsync(new DeleteSession.Command("TEST24", held.SessionId));
        Hear(nameof(SessionRemoved), nameof(TalkChanged));
        await slice.SendAsync(new DeleteTalk.Command("TEST24", line.TalkId));
        Hear(nameof(TalkFileRemoved), nameof(TalkRemoved));
        var speaker = await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync());
        await slice.SendAsync(new DeleteSpeaker.Command("TEST24", speaker));
        Hear(nameof(PersonForgotten), nameof(SpeakerRemoved));

        // Rooms are added without the row of their event.
        await slice.SendAsync(new ImportProgramme.Command("TEST24", await File.ReadAllBytesAsync(Path.Combine(Programs.Root, "samples", "cap24", "programme.xml")), OnEventDates: true));
        Assert.Equal(
            [nameof(EventChanged), nameof(PersonAdded), nameof(SessionAdded), nameof(SpeakerAdded), nameof(TalkAdded), nameof(TrackAdded)],
            _heard.TakeNames().Except([nameof(TalkTypeAdded)]));

        // A session moves by an import, and back when that is undone.
        var moved = (await File.ReadAllTextAsync(Path.Combine(Programs.Root, "samples", "cap24", "programme.xml")))
            .Replace("2024-06-24T10:45:00", "2024-06-24T10:50:00", StringComparison.Ordinal).Replace("<start>10:45</start>", "<start>10:50</start>", StringComparison.Ordinal);
        await slice.SendAsync(new ImportProgramme.Command("TEST24", System.Text.Encoding.UTF8.GetBytes(moved), OnEventDates: true));
        var byImport = Assert.Single(_heard.Take().OfType<SessionMoved>().Take(1));
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        Assert.Contains(byImport, _heard.Take());

        var session = await slice.SendAsync(new ShowSession.Query("TEST24", byImport.SessionId));
        await slice.SendAsync(new EditSession.Command("TEST24", byImport.SessionId, session.Version, session.Input with { IsCancelled = true }));
        Assert.Contains(nameof(SessionCancelled), _heard.TakeNames());
    }

    [Theory, EachDatabase]
    public async Task Registrations(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        _heard.Take();

        var question = new Question { Key = "size", Label = LocalizedText.English("Size?"), KeptDays = 0 };
        await slice.SendAsync(new SaveQuestion.Command("TEST24", null, question));
        Hear(nameof(FormChanged));
        await slice.SendAsync(new PutFormInUse.Command("TEST24"));
        Hear(nameof(FormChanged), nameof(FormPutInUse));

        var registered = await slice.SendAsync(Sample.Registering(@event) with { Answers = new(new Dictionary<string, List<string?>> { ["size"] = ["M"] }) });
        Assert.True(Assert.Single(_heard.Take().OfType<AttendeeRegistered>()).IsTold);
        await slice.SendAsync(new AddRegistration.Command("TEST24", Guid.NewGuid(), Person("Ida"), "regular", [], PaymentMethod.OnSite, null, "en", null, null, SendConfirmation: false));
        Hear(nameof(AttendeeRegistered), nameof(OrderPlaced), nameof(PersonAdded));

        var shown = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        await slice.SendAsync(new EditRegistration.Command("TEST24", registered.Code, shown.Version, Person("Zoé") with { Dietary = "No nuts" }, "regular", [], "en", null, null, Notify: false));
        Assert.False(Assert.Single(_heard.Take().OfType<RegistrationChanged>()).IsTold);
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Payment, 240, null));
        Hear(nameof(MoneyReceived), nameof(OrderChanged), nameof(OrderPaid));
        await slice.SendAsync(new NoteMoney.Command("TEST24", registered.Code, Guid.NewGuid(), LedgerKind.Refund, 40, null));
        Hear(nameof(MoneyPaidBack), nameof(OrderChanged));
        await slice.SendAsync(new ReplaceTicket.Command("TEST24", registered.Code, 0));
        Hear(nameof(OrderChanged), nameof(TicketReplaced));

        // One statement for all badges of a print.
        await slice.SendAsync(new MarkBadgesPrinted.Command("TEST24", [new(registered.RegistrationId, 0, "x")], DateTime.UtcNow, "K", new(), PrintReason.Single, new(BadgePaper.Of(BadgeLayout.A6), BadgeLayout.A6)));
        Assert.Equal([registered.RegistrationId], Assert.Single(_heard.Take().OfType<BadgesPrinted>()).RegistrationIds);
        await slice.SendAsync(new PrintReplacement.Command("TEST24", registered.Code, 0));
        Assert.Contains(nameof(BadgeReplaced), _heard.TakeNames());
        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", registered.Token, (await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code))).Version));
        Hear(nameof(OrderChanged), nameof(RegistrationCancelled));

        slice.Clock.Set(new(2031, 6, 24, 0, 0, 0, DateTimeKind.Utc));
        await slice.SendAsync(new EraseNeeds.Command("TEST24"));
        Hear(nameof(NeedsErased));
        await slice.ScopedAsync(async services =>
        {
            await services.GetServices<IHousekeeping>().OfType<OverdueAnswers>().Single().CleanAsync(slice.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
            return true;
        });
        Hear(nameof(AnswersErased));
    }

    [Theory, EachDatabase]
    public async Task People(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        var ana = await slice.DbAsync(db => db.People().Select(p => p.Id).SingleAsync());
        await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Dust", "Anna Sample", null, 20));
        var anna = await slice.DbAsync(db => db.People().Where(p => p.Id != ana).Select(p => p.Id).SingleAsync());
        _heard.Take();

        await slice.SendAsync(new EditPerson.Command("TEST24", ana, new() { Given = "Ana", Family = "Sample" }));
        Hear(nameof(PersonChanged), nameof(SpeakerChanged));
        // An address is no matter of the programme.
        await slice.SendAsync(new EditPerson.Command("TEST24", ana, new() { Given = "Ana", Family = "Sample", Email = "ana@example.org" }));
        Hear(nameof(PersonChanged));
        await slice.SendAsync(new EditPerson.Command("TEST24", ana, new() { Given = "Ana", Family = "Sample-Doe", Email = "ana@example.org" }));
        Hear(nameof(PersonChanged), nameof(SpeakerChanged));
        await slice.SendAsync(new InviteToRegister.Command("TEST24", ana));
        Hear(nameof(PersonChanged), nameof(PersonInvited));
        await slice.SendAsync(new MergePeople.Command("TEST24", ana, anna));
        Hear(nameof(PeopleMerged), nameof(PersonChanged), nameof(SpeakerChanged));
        await slice.SendAsync(new UndoMerge.Command("TEST24", ana, anna));
        Hear(nameof(PersonChanged), nameof(PersonSplit), nameof(SpeakerChanged));
        await slice.SendAsync(new MergePeople.Command("TEST24", ana, anna));
        _heard.Take();
        var role = await slice.DbAsync(db => db.Speakers().OrderBy(s => s.Slug).Select(s => s.Id).FirstAsync());
        await slice.SendAsync(new SplitPerson.Command("TEST24", ana, [role]));
        Hear(nameof(PersonAdded), nameof(PersonChanged), nameof(PersonSplit), nameof(SpeakerChanged));
    }

    [Theory, EachDatabase]
    public async Task Trips(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        var code = await slice.SendAsync(TripInputs.New());
        Hear(nameof(TripPlanned));
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        Hear(nameof(TripChanged));
        await slice.SendAsync(new EditTrip.Command(code, TripInputs.New() with { EndsOn = new(2030, 1, 30) }));
        Hear(nameof(TripChanged), nameof(TripMoved));
        foreach (var (status, said) in new[]
        {
            (TripStatus.Approved, nameof(TripApproved)), (TripStatus.Booked, nameof(TripBooked)), (TripStatus.Done, nameof(TripEnded)), (TripStatus.Planned, nameof(TripReplanned)),
            (TripStatus.Cancelled, nameof(TripCancelled)),
        })
        {
            await slice.SendAsync(new MoveTrip.Command(code, status));
            Hear(nameof(TripChanged), said);
        }

        await slice.SendAsync(new RemoveTraveller.Command(code, zoe));
        Hear(nameof(TravellerRemoved), nameof(TripChanged));
        await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Ana")));
        _heard.Take();
        await slice.SendAsync(new DeleteTrip.Command(code));
        Hear(nameof(TravellerRemoved), nameof(TripRemoved));
    }

    [Theory, EachDatabase]
    public async Task Accounts(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        await slice.SendAsync(new InvitePerson.Command("ada@example.org", "Ada", "en", Role.Administrator, SendMail: false));
        Hear();
        var id = await slice.SendAsync(new InvitePerson.Command("ida@example.org", "Ida", "en", Role.Administrator));
        Hear("AccountInvited");
        await slice.SendAsync(new SendInvitation.Command(id));
        Hear("AccountInvited");
        await slice.SendAsync(new RequestSignInLink.Command("ida@example.org"));
        Hear("SignInLinkRequested");
        await slice.SendAsync(new DisableAccount.Command(id));
        Hear("AccountDisabled");
        await slice.SendAsync(new DisableAccount.Command(id));
        Hear();
        await slice.SendAsync(new EnableAccount.Command(id));
        Hear("AccountEnabled");
    }

    [Theory, EachDatabase]
    public async Task Hosts(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, _heard.Follow);
        await slice.SendAsync(new EditHost.Command(new()
        {
            Name = "Sample Museum", Address = new() { Street = "1-1 Sample", PostalCode = "530-0001", City = "Osaka", Country = "JP" }, Email = "money@example.org", TimeZone = "Asia/Tokyo", Languages = ["ja", "en"], Currency = "JPY",
        }));
        Hear(nameof(HostChanged));
    }

    private void Hear(params string[] names) => Assert.Equal(names.Order(StringComparer.Ordinal), _heard.TakeNames());

    private static Task<Guid> EventIdAsync(Slice slice) => slice.DbAsync(db => db.EventIdAsync("TEST24", CancellationToken.None));

    private static AttendeeInput Person(string given) => new() { Given = given, Family = "Échantillon", Email = "zoe@example.org", Country = "FR" };

    private static EventInput Details(string name, DateOnly first) => new()
    {
        Languages = ["en"], Name = new() { ["en"] = name }, StartsOn = first, EndsOn = first.AddDays(4), ContactEmail = "contact@example.org", Venue = new() { City = "Toulouse", Country = "FR" },
    };
}
