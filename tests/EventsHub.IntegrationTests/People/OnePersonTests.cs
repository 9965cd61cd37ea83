using EventsHub.Conference.Contracts;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Directory;
using EventsHub.People.OwnPage;
using EventsHub.People.Storage;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.People;

/// <summary>Whatever somebody is at an event, they are one person, and what is known of them is shown the same everywhere.</summary>
public sealed class OnePersonTests
{
    [Theory, EachDatabase]
    public async Task A_name_changed_anywhere_is_shown_everywhere(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample"));
        var talk = await TalkAsync(slice, "Ana Sample");
        var people = await ListAsync(slice);
        Assert.Equal(2, people.Count);
        var (attendee, speaker) = (people.Single(p => p.Roles.Single().Kind == PersonRoleKind.Attendee), people.Single(p => p.Roles.Single().Kind == PersonRoleKind.Contributor));
        await slice.SendAsync(new MergePeople.Command("TEST24", attendee.Id, speaker.Id, attendee.Version, speaker.Version));

        var one = Assert.Single(await ListAsync(slice));
        Assert.Equal([PersonRoleKind.Attendee, PersonRoleKind.Contributor], one.Roles.Select(r => r.Kind));
        // What the other did not know, the talk shows now.
        Assert.Equal("Sample Museum", (await SpeakerAsync(slice)).Affiliation);

        // By the page of the person,
        var shown = await slice.SendAsync(new ShowPerson.Query("TEST24", one.Id));
        await slice.SendAsync(new EditPerson.Command("TEST24", one.Id, shown.Details with { Family = "Sample-Doe" }, shown.Version));
        Assert.Equal(("Ana Sample-Doe", "Ana Sample-Doe"), await NamesAsync(slice));
        // by the staff's form of the registration,
        var edit = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        await slice.SendAsync(new EditRegistration.Command("TEST24", registered.Code, null, edit.Person with { Given = "Anna" }, "regular", [], "en", null, null, Notify: false));
        Assert.Equal(("Anna Sample-Doe", "Anna Sample-Doe"), await NamesAsync(slice));
        // by the form of the speaker,
        var id = await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync());
        var input = (await slice.SendAsync(new ShowSpeaker.Query("TEST24", id))).Input;
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", id, input with { Given = "Änna" }));
        Assert.Equal(("Änna Sample-Doe", "Änna Sample-Doe"), await NamesAsync(slice));
        // and by the person, by the link of the registration.
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, own.Version, own.Person with { Affiliation = "Other Museum" }, [], null, null));
        Assert.Equal("Other Museum", (await SpeakerAsync(slice)).Affiliation);
        Assert.Equal(talk, await slice.DbAsync(db => db.Talks().Select(t => t.Id).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_merge_is_looked_at_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample"));
        await TalkAsync(slice, "Sample, Ana");
        var namesakes = (await slice.SendAsync(new ListPeople.Query("TEST24", Filter: PeopleFilter.Namesakes))).People;
        var (attendee, speaker) = (namesakes.Single(p => p.Email.Length > 0), namesakes.Single(p => p.Email.Length == 0));

        var look = await slice.SendAsync(new PreviewMerge.Query("TEST24", attendee.Id, speaker.Id));
        Assert.Equal((null, "zoe@example.org", false), (look.Refusal, look.Outcome!.Email, look.AttendsTwice));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new MergePeople.Command("TEST24", attendee.Id, speaker.Id, attendee.Version, speaker.Version + 1)));
        await slice.SendAsync(new MergePeople.Command("TEST24", attendee.Id, speaker.Id));
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new MergePeople.Command("TEST24", attendee.Id, speaker.Id)));
        Assert.Equal("Ana Sample", (await SpeakerAsync(slice)).Name.Native);
        Assert.Equal(attendee.Id, (await slice.SendAsync(new ShowPerson.Query("TEST24", speaker.Id))).MergedIntoId);

        var merged = Assert.Single((await slice.SendAsync(new ShowPerson.Query("TEST24", attendee.Id))).Merged);
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new UndoMerge.Command("TEST24", attendee.Id, speaker.Id, null, merged.Version + 1)));
        await slice.SendAsync(new UndoMerge.Command("TEST24", attendee.Id, speaker.Id, null, merged.Version));
        var apart = await ListAsync(slice);
        Assert.Equal([1, 1], apart.Select(p => p.Roles.Count));
        var again = await SpeakerAsync(slice);
        Assert.Equal((speaker.Id, "Sample, Ana", ""), (again.PersonId, again.Name.Native, again.Affiliation));
    }

    [Theory, EachDatabase]
    public async Task Who_is_two_is_split(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var first = await AddAsync(slice, "Ana", "Sample", "office@example.org");
        var second = await AddAsync(slice, "Ana", "Sample", "office@example.org");
        var one = Assert.Single(await ListAsync(slice));
        Assert.Equal(2, one.Roles.Count);

        foreach (var roles in new[] { [], one.Roles.Select(r => r.Id).ToArray(), [Guid.NewGuid()] })
        {
            Assert.Equal("person.split", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SplitPerson.Command("TEST24", one.Id, roles)))).Code);
        }

        var other = await slice.SendAsync(new SplitPerson.Command("TEST24", one.Id, [second.RegistrationId], one.Version));
        var shown = await slice.SendAsync(new ShowPerson.Query("TEST24", other));
        await slice.SendAsync(new EditPerson.Command("TEST24", other, shown.Details with { Given = "Anna" }));
        Assert.Equal([("Ana Sample", first.RegistrationId), ("Anna Sample", second.RegistrationId)],
            await slice.DbAsync(async db => (await db.Registrations().OrderBy(r => r.SortKey).Select(r => new { r.Name, r.Id }).ToListAsync()).ConvertAll(r => (r.Name.Native, r.Id))));
    }

    [Theory, EachDatabase]
    public async Task On_the_public_page_nobody_becomes_somebody_else(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample"));
        var second = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample", "online") with { Person = new() { Given = "Ana", Family = "Sample", Email = "zoe@example.org", Affiliation = "Elsewhere", Country = "FR" } });
        var people = await ListAsync(slice);
        Assert.Equal(["Elsewhere", "Sample Museum"], people.Select(p => p.Affiliation).Order());
        // The link shown after registering opens this registration and nothing else.
        Assert.Equal("Elsewhere", (await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", second.Token))).Person.Affiliation);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnPage.Query("TEST24", second.Token)));

        // The link that was mailed proves the address: by it people say that both are themselves.
        var token = await MailedLinkAsync(slice, people.Single(p => p.Affiliation == "Sample Museum").Id);
        var own = await slice.SendAsync(new ShowOwnPage.Query("TEST24", token));
        var same = Assert.Single(own.Same);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ClaimOwn.Command("TEST24", token, Guid.NewGuid())));
        await slice.SendAsync(new ClaimOwn.Command("TEST24", token, same.PersonId));
        Assert.Equal(2, Assert.Single(await ListAsync(slice)).Roles.Count);
        Assert.Empty((await slice.SendAsync(new ShowOwnPage.Query("TEST24", token))).Same);
    }

    [Theory, EachDatabase]
    public async Task Who_submitted_and_is_not_registered_is_found_invited_and_registers_as_themselves(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await TalkAsync(slice, "Ana Sample");
        var ana = Assert.Single((await slice.SendAsync(new ListPeople.Query("TEST24", Filter: PeopleFilter.NotRegistered))).People);
        Assert.Equal("Stars", ana.Roles.Single().Says);
        Assert.Equal((0, 1), await InviteAsync(slice));
        Assert.StartsWith("No e-mail address", (await slice.SendAsync(new ShowPerson.Query("TEST24", ana.Id))).NotInvited, StringComparison.Ordinal);
        await slice.SendAsync(new EditPerson.Command("TEST24", ana.Id, (await slice.SendAsync(new ShowPerson.Query("TEST24", ana.Id))).Details with { Email = "ana@example.org" }));
        Assert.Equal((1, 0), await InviteAsync(slice));
        // A second click writes to nobody.
        Assert.Equal((0, 1), await InviteAsync(slice));
        await DeliverAsync(slice);
        var mail = Assert.Single(Directory.GetFiles(slice.MailFolder));
        Assert.Contains("ana@example.org", await File.ReadAllTextAsync(mail), StringComparison.Ordinal);

        // Lost, the link is sent again, once for two clicks.
        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "Ana@Example.org"));
        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "ana@example.org"));
        await slice.SendAsync(new SendLinkAgain.Command("TEST24", "stranger@example.org"));
        await DeliverAsync(slice);
        Assert.Equal(2, Directory.GetFiles(slice.MailFolder).Length);

        var token = await MailedLinkAsync(slice, ana.Id);
        var own = await slice.SendAsync(new ShowOwnPage.Query("TEST24", token));
        Assert.True(own is { MayRegister: true, Contributes: true });
        Assert.Equal("ana@example.org", (await slice.SendAsync(new PrefillRegistration.Query("TEST24", token)))!.Email);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample") with { PersonToken = token });

        Assert.Equal(2, Assert.Single(await ListAsync(slice)).Roles.Count);
        Assert.Empty((await slice.SendAsync(new ListPeople.Query("TEST24", Filter: PeopleFilter.NotRegistered))).People);
        var after = await slice.SendAsync(new ShowOwnPage.Query("TEST24", token));
        Assert.False(after.MayRegister);
        Assert.Equal(["/Registrations/Pages/Public/_OwnRegistration.cshtml", "/Programme/Pages/Public/_OwnContributions.cshtml"], after.Parts.Select(p => p.View));
        // The same link opens the registration.
        Assert.Equal("Regular", (await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", token))).Ticket);
    }

    [Theory, EachDatabase]
    public async Task Links_to_an_address_end_with_it_and_both_addresses_are_told(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample"));
        var person = (await ListAsync(slice)).Single();
        var mailed = await MailedLinkAsync(slice, person.Id);
        var order = await slice.DbAsync(async db =>
        {
            var token = OrderLinks.Add(db, await db.HostedEventAsync("TEST24", CancellationToken.None), await db.Orders().Select(o => o.Id).SingleAsync(), DateTime.UtcNow);
            await db.SaveChangesAsync();
            return token;
        });
        Assert.NotNull(await slice.SendAsync(new ShowOwnOrder.Query("TEST24", order)));

        await DeliverAsync(slice);
        // Handed over to a colleague by staff.
        var edit = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        await slice.SendAsync(new EditRegistration.Command(
            "TEST24", registered.Code, null, edit.Person with { Given = "Bo", Email = "bo@example.org", Dietary = "vegan" }, "regular", [], "en", null, null, Notify: false));

        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnPage.Query("TEST24", mailed)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnOrder.Query("TEST24", order)));
        foreach (var file in Directory.GetFiles(slice.MailFolder))
        {
            File.Delete(file);
        }

        await DeliverAsync(slice);
        var mails = Directory.GetFiles(slice.MailFolder).Select(file => MimeKit.MimeMessage.Load(file)).ToDictionary(m => m.To.Mailboxes.Single().Address);
        Assert.Equal(["bo@example.org", "zoe@example.org"], mails.Keys.Order());
        Assert.DoesNotContain("bo@", mails["zoe@example.org"].TextBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/p/", mails["zoe@example.org"].TextBody, StringComparison.Ordinal);
        Assert.Contains("/e/TEST24/p/", mails["bo@example.org"].TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await slice.DbAsync(db => db.FormerAddresses().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Who_corrects_their_own_address_stays_on_their_page(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "Ana", "Sample"));
        var other = await MailedLinkAsync(slice, (await ListAsync(slice)).Single().Id);
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token));

        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", registered.Token, own.Version, own.Person with { Email = "ana.sample@example.org" }, [], null, null));

        Assert.Equal("ana.sample@example.org", (await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", registered.Token))).Person.Email);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnPage.Query("TEST24", other)));
    }

    [Theory, EachDatabase]
    public async Task A_person_who_is_nothing_any_more_is_forgotten(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Ana", Family = "Sample" }));
        var id = await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync());
        await slice.SendAsync(new DeleteSpeaker.Command("TEST24", id));
        Assert.Equal(0, await slice.DbAsync(db => db.People().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Whoever_was_there_before_is_a_person_and_nothing_shown_of_anybody_changes(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await AddAsync(slice, "Ana", "Sample", "ana@example.org");
        await AddAsync(slice, "Ana", "Sample", "ana@example.org");
        await AddAsync(slice, "Ana", "Sample", "other@example.org");
        await TalkAsync(slice, "Ana Sample");
        await slice.DbAsync(async db =>
        {
            await db.Registrations().ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, (Guid?)null));
            await db.Speakers().ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, (Guid?)null));
            await db.People().ExecuteDeleteAsync();
            // One of the two says something else of her institution, as its badge does.
            var second = await db.Registrations().Where(r => r.Email == "ana@example.org").OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r => r.Id).Skip(1).FirstAsync();
            return await db.Registrations().Where(r => r.Id == second).ExecuteUpdateAsync(r => r.SetProperty(x => x.Affiliation, "Elsewhere"));
        });
        var before = await ShownAsync(slice);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await slice.UpgradeAsync<AttendeesBecomePeople>();
            await slice.UpgradeAsync<ContributorsBecomePeople>();
        }

        Assert.Equal(before, await ShownAsync(slice));
        Assert.Equal(["", "", "", "Elsewhere"], (await ListAsync(slice)).Select(p => p.Affiliation).Order());
        // The two with the same in everything would have been one: the other of her registrations, taken back.
        await slice.DbAsync(async db =>
        {
            await db.Registrations().ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, (Guid?)null).SetProperty(x => x.Affiliation, "Elsewhere"));
            return await db.People().Where(p => p.Email != "").ExecuteDeleteAsync();
        });
        await slice.UpgradeAsync<AttendeesBecomePeople>();
        Assert.Equal([1, 1, 2], (await ListAsync(slice)).Select(p => p.Roles.Count).Order());
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static async Task<Guid> TalkAsync(Slice slice, string speaker) =>
        await slice.SendAsync(new CreateTalk.Command("TEST24", null, new() { Title = new() { ["en"] = "Stars" }, DurationMinutes = 20, Speakers = [new() { Name = speaker }] }));

    private static Task<List<string?>> ShownAsync(Slice slice) => slice.DbAsync(async db =>
        (await db.Registrations().AsNoTracking().OrderBy(r => r.Id).Select(r => new { r.Id, r.Name, r.Email, r.Affiliation, r.Country, r.Language }).ToListAsync()).ConvertAll(r => r.ToString())
            .Concat((await db.Speakers().AsNoTracking().OrderBy(x => x.Id).Select(x => new { x.Id, x.Name, x.Affiliation }).ToListAsync()).ConvertAll(x => x.ToString())).ToList());

    private static Task<AddRegistration.Result> AddAsync(Slice slice, string given, string family, string email) => slice.SendAsync(new AddRegistration.Command(
        "TEST24", Guid.NewGuid(), new() { Given = given, Family = family, Email = email, Country = "FR" }, "online", [], null, null, "en", null, null, SendConfirmation: false));

    private static async Task<IReadOnlyList<PersonView>> ListAsync(Slice slice) => (await slice.SendAsync(new ListPeople.Query("TEST24"))).People;

    private static Task<EventsHub.Programme.Domain.Speaker> SpeakerAsync(Slice slice) => slice.DbAsync(db => db.Speakers().AsNoTracking().SingleAsync());

    private static Task<(string, string)> NamesAsync(Slice slice) =>
        slice.DbAsync(async db => ((await db.Registrations().AsNoTracking().SingleAsync()).Name.Native, (await db.Speakers().AsNoTracking().SingleAsync()).Name.Native));

    private static async Task<(int, int)> InviteAsync(Slice slice)
    {
        var (invited, leftOut) = await slice.SendAsync(new InviteToRegister.Command("TEST24"));
        return (invited, leftOut);
    }

    private static Task<bool> DeliverAsync(Slice slice) => slice.ScopedAsync(async services =>
    {
        await services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);
        return true;
    });

    private static Task<string> MailedLinkAsync(Slice slice, Guid personId) => slice.DbAsync(async db =>
    {
        var token = PersonLinks.Add(db, await db.HostedEventAsync("TEST24", default), personId, slice.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return token;
    });
}
