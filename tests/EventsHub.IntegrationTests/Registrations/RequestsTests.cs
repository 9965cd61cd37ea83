using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Organisers decide about many people: drafts beside each other, released together, and decided again after a change.</summary>
public sealed class RequestsTests
{
    private static readonly DateTime Monday = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    private static readonly FormContent Asked = new()
    {
        Questions =
        [
            new() { Key = "work", Kind = QuestionKind.Text, Label = LocalizedText.English("What do you work on?"), ApprovedAgain = true },
            new() { Key = "shoe", Kind = QuestionKind.Text, Label = LocalizedText.English("Shoe size") },
        ],
    };

    [Theory, EachDatabase]
    public async Task Many_are_decided_about_as_drafts_and_told_when_they_are_released(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 3);
        await slice.SendAsync(new SaveForm.Command("TEST24", Asked));
        await slice.SendAsync(new PutFormInUse.Command("TEST24"));
        var ana = await AskAsync(slice, "Ana", ("work", "Comets"));
        var bo = await AskAsync(slice, "Bo", ("work", "Dust"), ("shoe", "44"));
        var cy = await AskAsync(slice, "Cy");
        await OutboxTests.DeliverAsync(slice);

        var list = await slice.SendAsync(new ListRequests.Query("TEST24"));
        Assert.Equal([ana.Code, bo.Code, cy.Code], list.Rows.Select(r => r.Code));
        Assert.Equal(["What do you work on?", "Shoe size"], list.Columns.Select(c => c.Label));
        Assert.Equal(["Comets", "Dust", ""], list.Rows.Select(r => r.Answers.GetValueOrDefault("work", "")));
        Assert.Equal(3, list.Counts[RequestState.Open]);

        Assert.Equal(2, await slice.SendAsync(new DecideRequests.Command("TEST24", [ana.Code, cy.Code], DecisionKind.Approve, ReadAt: list.ReadAt)));
        await slice.SendAsync(new DecideRequests.Command("TEST24", [bo.Code.ToLowerInvariant()], DecisionKind.Decline, "Dust is full.", list.ReadAt));
        await slice.SendAsync(new DecideRequests.Command("TEST24", [cy.Code], null));
        await OutboxTests.DeliverAsync(slice);
        var mailed = (await OutboxTests.MailsAsync(slice)).Count;
        list = await slice.SendAsync(new ListRequests.Query("TEST24", RequestState.ToDecline));
        Assert.Equal((bo.Code, "Dust is full."), (Assert.Single(list.Rows).Code, list.Rows[0].Reason));
        Assert.Equal((1, 1, 1), (list.Counts[RequestState.Open], list.Counts[RequestState.ToApprove], list.Counts[RequestState.ToDecline]));
        Assert.Equal((3, 0L), (await TakenAsync(slice), (await ShowAsync(slice, ana)).Order.TotalMinor));

        Assert.Equal("decision.others", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReleaseDecisions.Command("TEST24", 2, 1)))).Code);
        Assert.Equal(new(2, 0), await slice.SendAsync(new ReleaseDecisions.Command("TEST24", 1, 1)));
        Assert.Equal(2, (await slice.SendAsync(new ListRequests.Query("TEST24"))).Counts[RequestState.OnTheWay]);
        Assert.Equal("decision.over", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", [ana.Code], DecisionKind.Decline, "No")))).Code);
        // The first carries out, the second mails.
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);

        Assert.Equal((RegistrationStatus.Confirmed, RegistrationStatus.Cancelled, RegistrationStatus.AwaitingApproval),
            ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, bo)).Status, (await ShowAsync(slice, cy)).Status));
        Assert.Equal((2, 24000L), (await TakenAsync(slice), (await ShowAsync(slice, ana)).Order.TotalMinor));
        var told = (await OutboxTests.MailsAsync(slice)).Skip(mailed).ToList();
        Assert.Equal(["ana@example.org", "bo@example.org"], told.Select(m => m.To.Mailboxes.Single().Address).Order());
        Assert.Contains("Dust is full.", told.Single(m => m.To.Mailboxes.Single().Address == "bo@example.org").TextBody, StringComparison.Ordinal);
        Assert.Equal(cy.Code, Assert.Single((await slice.SendAsync(new ListRequests.Query("TEST24"))).Rows).Code);
        await VerifyAsync(slice);
    }

    [Theory, EachDatabase]
    public async Task Hundreds_are_released_in_portions_and_carried_out_once_each(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, places: 300);
        var people = new List<string>();
        for (var i = 0; i < ReleaseDecisions.Portion + 30; i++)
        {
            people.Add((await AskAsync(slice, $"Sample {i}")).Code);
        }

        await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", people, DecisionKind.Approve)));
        await slice.SendAsync(new DecideRequests.Command("TEST24", people[..150], DecisionKind.Approve));
        await slice.SendAsync(new DecideRequests.Command("TEST24", people[150..], DecisionKind.Decline, "No room."));

        Assert.Equal(new(ReleaseDecisions.Portion, 30), await slice.SendAsync(new ReleaseDecisions.Command("TEST24", 150, 80)));
        Assert.Equal(new(30, 0), await slice.SendAsync(new ReleaseDecisions.Command("TEST24")));
        Assert.Equal("decision.none", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReleaseDecisions.Command("TEST24")))).Code);
        await Task.WhenAll(OutboxTests.DeliverAsync(slice), OutboxTests.DeliverAsync(slice));
        await OutboxTests.DeliverAsync(slice);

        var by = await slice.DbAsync(db => db.Registrations().GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((150, 80, 150), (by[RegistrationStatus.Confirmed], by[RegistrationStatus.Cancelled], await TakenAsync(slice)));
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task What_others_decided_meanwhile_is_not_overwritten_and_nothing_is_decided_about_half_of_the_chosen()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite);
        var (ana, bo) = (await AskAsync(slice, "Ana"), await AskAsync(slice, "Bo"));
        var read = (await slice.SendAsync(new ListRequests.Query("TEST24"))).ReadAt;
        slice.Clock.Set(Monday.AddMinutes(5));
        var other = Guid.NewGuid();
        await slice.DbAsync(db => db.Registrations().Where(r => r.Code == ana.Code).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Decision!.Kind, DecisionKind.Decline).SetProperty(r => r.Decision!.Reason, "No").SetProperty(r => r.Decision!.By, other).SetProperty(r => r.Decision!.At, Monday.AddMinutes(1))));

        Assert.Equal("decision.meanwhile", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", [bo.Code, ana.Code], DecisionKind.Approve, ReadAt: read)))).Code);
        Assert.Equal(1, (await slice.SendAsync(new ListRequests.Query("TEST24"))).Counts[RequestState.Open]);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", [bo.Code, "NOBODY"], DecisionKind.Approve)));
        Assert.Equal("registration.decline-reason", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", [bo.Code], DecisionKind.Decline, " ")))).Code);
        Assert.Equal(["Codes"], (await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new DecideRequests.Command("TEST24", [], DecisionKind.Approve)))).Failures.Select(f => f.Property));
        await slice.SendAsync(new DecideRequests.Command("TEST24", [bo.Code, ana.Code], DecisionKind.Approve));
    }

    [Theory, EachDatabase]
    public async Task Whoever_changes_what_was_looked_at_stays_registered_and_comes_up_again(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider, setUp: e => e.Approve(everybody: true, [ApprovedDetail.Country]));
        await slice.SendAsync(new SaveForm.Command("TEST24", Asked));
        await slice.SendAsync(new PutFormInUse.Command("TEST24"));
        var ana = await AskAsync(slice, "Ana", ("work", "Comets"), ("shoe", "38"));
        await slice.SendAsync(new ApproveRegistration.Command("TEST24", ana.Code));

        await ChangeAsync(slice, ana, person => person with { Affiliation = "Another Museum" }, ("work", "Comets"), ("shoe", "39"));
        Assert.Empty((await slice.SendAsync(new ListRequests.Query("TEST24"))).Rows);

        await ChangeAsync(slice, ana, person => person with { Country = "JP" }, ("work", "Dust"), ("shoe", "39"));
        var row = Assert.Single((await slice.SendAsync(new ListRequests.Query("TEST24"))).Rows);
        Assert.Equal((true, "work"), (row.IsAgain, Assert.Single(row.ChangedAnswers)));
        Assert.Equal([ApprovedDetail.Country], row.Changed);
        Assert.Equal((RegistrationStatus.Confirmed, true), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, ana)).IsDecisionDue));
        Assert.True((await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", ana.Token))).IsDecidedAgain);

        await slice.SendAsync(new DecideRequests.Command("TEST24", [ana.Code], DecisionKind.Decline, "Only for Europe."));
        await slice.SendAsync(new ReleaseDecisions.Command("TEST24"));
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal((RegistrationStatus.Cancelled, 0L, 0), ((await ShowAsync(slice, ana)).Status, (await ShowAsync(slice, ana)).Order.TotalMinor, await TakenAsync(slice)));
        await VerifyAsync(slice);
    }

    [Fact]
    public async Task An_event_that_decides_about_everybody_asks_for_every_ticket_and_says_so_in_its_file()
    {
        await using var slice = await OpenAsync(DatabaseProvider.Sqlite, setUp: e =>
        {
            e.Products[0].Restrict();
            e.Approve(everybody: true, [ApprovedDetail.Options, ApprovedDetail.Name]);
        });

        Assert.Equal(RegisterOutcome.AwaitingApproval, (await AskAsync(slice, "Ana")).Outcome);
        var policies = PoliciesInput.Of(await slice.DbAsync(db => db.Events().AsNoTracking().SingleAsync()));
        Assert.Equal((true, "Name, Options"), (policies.ApprovesEverybody, string.Join(", ", policies.ApprovesAgain!)));
    }

    [Theory, EachDatabase]
    public async Task Whoever_waited_in_a_database_of_before_is_in_the_list(DatabaseProvider provider)
    {
        await using var slice = await OpenAsync(provider);
        var ana = await AskAsync(slice, "Ana");
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("Mailings");
            await migrator.MigrateAsync();
            return 0;
        });

        var row = Assert.Single((await slice.SendAsync(new ListRequests.Query("TEST24"))).Rows);
        Assert.Equal((ana.Code, (await ShowAsync(slice, ana)).RegisteredAt, RequestState.Open), (row.Code, row.Since, row.State));
        await slice.SendAsync(new ApproveRegistration.Command("TEST24", ana.Code));
    }

    private static async Task<Slice> OpenAsync(DatabaseProvider provider, int places = 100, Action<Event>? setUp = null)
    {
        var slice = await Slice.OnAsync(provider);
        slice.Clock.Set(Monday);
        var @event = Sample.OpenEvent(places: places);
        @event.Products[0].Restrict(needsApproval: true);
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        return slice;
    }

    private static async Task<Register.Result> AskAsync(Slice slice, string given, params (string Key, string Value)[] answers)
    {
        var command = Sample.Registering(Sample.OpenEvent(), given);
        // A moment later than whoever asked before.
        slice.Clock.Set(slice.Clock.GetUtcNow().UtcDateTime.AddTicks(10));
        return await slice.SendAsync(command with { Person = command.Person with { Email = $"{given.ToLowerInvariant().Replace(' ', '-')}@example.org" }, Answers = answers.Length == 0 ? null : Said(answers) });
    }

    private static AnswersInput Said((string Key, string Value)[] answers) => new(answers.ToDictionary(a => a.Key, a => new List<string?> { a.Value }));

    private static async Task ChangeAsync(Slice slice, Register.Result who, Func<AttendeeInput, AttendeeInput> change, params (string Key, string Value)[] answers)
    {
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", who.Token));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", who.Token, own.Version, change(own.Person), own.Options, null, null, Answers: Said(answers)));
    }

    private static Task<ShowRegistration.Result> ShowAsync(Slice slice, Register.Result registered) => slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));

    private static Task<int> TakenAsync(Slice slice) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == "on-site").Select(q => q.Taken).SingleAsync());

    private static async Task VerifyAsync(Slice slice) => Assert.Empty(await slice.SendAsync(new VerifyStorage.Query()));
}
