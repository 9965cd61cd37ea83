using System.Text;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Files;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Forms;

/// <summary>What people answer to the questions of an event: from the form to lists, files and mails, and until it is erased.</summary>
public sealed class AnswersTests
{
    private static readonly FormContent Asked = new()
    {
        Questions =
        [
            new() { Key = "meal", Kind = QuestionKind.OneOf, Required = true, InList = true, Label = new([new("en", "Your dinner"), new("fr", "Votre dîner")]),
                Choices = [new() { Key = "vegan", Label = LocalizedText.English("Vegan"), Option = "dinner" }, new() { Key = "none", Label = LocalizedText.English("No dinner") }] },
            new() { Key = "why", Kind = QuestionKind.Text, Label = LocalizedText.English("Why so?"), KeptDays = 30,
                When = new() { Terms = [new() { Subject = ConditionSubject.Answer, Question = "meal", Values = ["vegan"] }] } },
            new() { Key = "passport", Kind = QuestionKind.Text, Label = LocalizedText.English("Passport number"), SeenBy = AnswerAudience.Organisers, KeptDays = 0 },
        ],
    };

    private static async Task<Slice> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, FormContent? form = null)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        await AskAsync(slice, form ?? Asked);
        return slice;
    }

    private static async Task AskAsync(Slice slice, FormContent form)
    {
        await slice.SendAsync(new SaveForm.Command("TEST24", form));
        await slice.SendAsync(new PutFormInUse.Command("TEST24"));
    }

    private static Register.Command Registering(params (string Key, string Value)[] answers) => Sample.Registering(Sample.OpenEvent()) with { Answers = Said(answers) };

    private static AnswersInput Said(params (string Key, string Value)[] answers) => new(answers.GroupBy(a => a.Key).ToDictionary(a => a.Key, a => a.Select(x => (string?)x.Value).ToList()));

    private static async Task<string> CsvAsync(Slice slice) => Encoding.UTF8.GetString(await slice.ScopedAsync(async services =>
        await (await services.GetRequiredService<IMediator>().Send(new ExportRegistrations.Query("TEST24", new(), RegistrationFormat.Csv))).ToArrayAsync(CancellationToken.None)));

    [Theory, EachDatabase]
    public async Task Answers_go_from_the_form_to_order_list_file_and_mail(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);

        var vegan = await slice.SendAsync(Registering(("meal", "vegan"), ("why", "=1+1"), ("passport", "12AB34567")));
        await slice.SendAsync(Registering(("meal", "none"), ("why", "not asked then")) with { Person = new() { Given = "Ana", Family = "Exemplo", Email = "ana@example.org" } });

        Assert.Equal(3, await slice.DbAsync(db => db.OrderLines().CountAsync()));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", vegan.Token));
        Assert.Equal([("Your dinner", "Vegan"), ("Why so?", "=1+1"), ("Passport number", "12AB34567")], own.Answered.Select(a => (a.Question, a.Answer)));
        Assert.Equal(["dinner"], own.Options);
        var list = await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Answer = "meal:vegan" }));
        Assert.Equal(("Zoé Échantillon", "Vegan"), (Assert.Single(list.Rows).Name, list.Rows[0].Answers["meal"]));
        Assert.Equal(["Your dinner"], list.Columns.Select(c => c.Label));
        var csv = await CsvAsync(slice);
        Assert.Contains("\"Answer: meal\",\"Answer: why\",\"Answer: passport\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"vegan\",\"'=1+1\",\"12AB34567\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("not asked then", csv, StringComparison.Ordinal);
        await OutboxTests.DeliverAsync(slice);
        var mail = (await OutboxTests.MailsAsync(slice)).First(m => m.To.Mailboxes.Any(to => to.Address == "zoe@example.org"));
        Assert.Contains("Vegan", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("12AB34567", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_or_wrong_answer_is_named_and_nothing_is_stored()
    {
        await using var slice = await StartAsync();

        var missing = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(Registering()));
        var gone = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(Registering(("meal", "vegan"), ("shoe-size", "44"))));
        var other = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(Registering(("meal", "vegan")) with { Answers = Said(("meal", "vegan")) with { FormVersion = 7 } }));

        Assert.Equal(["Answers[meal]"], missing.Failures.Select(f => f.Property));
        Assert.Equal(["Answers[shoe-size]"], gone.Failures.Select(f => f.Property));
        Assert.Equal(["FormVersion"], other.Failures.Select(f => f.Property));
        Assert.Equal((0, 0), (await slice.DbAsync(db => db.Registrations().CountAsync()), await slice.DbAsync(db => db.Answers().CountAsync())));
    }

    [Fact]
    public async Task A_required_institution_is_asked_for_and_dietary_needs_can_be_left_out()
    {
        await using var slice = await StartAsync(form: new() { Fields = new() { Affiliation = FieldUse.Required, Dietary = FieldUse.Hidden } });
        var command = Sample.Registering(Sample.OpenEvent());

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(command with { Person = command.Person with { Affiliation = " " } }));

        Assert.Equal(["Person.Affiliation"], refused.Failures.Select(f => f.Property));
        await slice.SendAsync(command);
    }

    [Theory, EachDatabase]
    public async Task An_answer_keeps_its_question_while_the_form_moves_on_and_a_change_gives_places_back(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var vegan = await slice.SendAsync(Registering(("meal", "vegan"), ("why", "Because")));
        await AskAsync(slice, Asked with { Questions = [Asked.Questions[0] with { Label = LocalizedText.English("What do you eat?") }] });

        var before = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", vegan.Token));
        Assert.Equal(["Your dinner", "Why so?"], before.Answered.Select(a => a.Question));
        await slice.SendAsync(new ChangeOwnRegistration.Command("TEST24", vegan.Token, before.Version, before.Person, before.Options, null, null, Answers: Said(("meal", "none"))));

        var after = await slice.SendAsync(new ShowOwnRegistration.Query("TEST24", vegan.Token));
        Assert.Equal([("What do you eat?", "No dinner"), ("Why so?", "Because")], after.Answered.Select(a => (a.Question, a.Answer)));
        Assert.Empty(after.Options);
        Assert.NotEqual(before.Version, after.Version);
    }

    [Fact]
    public async Task Who_may_not_see_an_answer_neither_reads_selects_nor_loses_it()
    {
        await using var slice = await StartAsync();
        var registered = await slice.SendAsync(Registering(("meal", "none"), ("passport", "12AB34567")));
        var staff = new Account { UserName = "staff@example.org", Email = "staff@example.org" };
        await slice.InsertAsync(staff);
        await slice.InsertAsync(Grant.Of(new(HolderKind.Account, staff.Id), Role.Staff, Scope.Host));
        (slice.User.IsOperator, slice.User.Id) = (false, staff.Id);

        var seen = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        Assert.Equal(["meal"], seen.Answered.Select(a => a.Key));
        Assert.DoesNotContain("12AB34567", await CsvAsync(slice), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Answer = "passport:12AB34567" })));
        await slice.SendAsync(new EditRegistration.Command("TEST24", registered.Code, seen.Version, seen.Person, "regular", [], "en", null, null, Notify: false, Answers: Said(("meal", "vegan"))));

        slice.User.IsOperator = true;
        var all = await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code));
        Assert.Equal([("meal", "Vegan"), ("passport", "12AB34567")], all.Answered.Select(a => (a.Key, a.Answer)));
        Assert.Equal(["dinner"], all.Options);
    }

    [Theory, EachDatabase]
    public async Task Answers_are_erased_when_their_questions_said_so(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var registered = await slice.SendAsync(Registering(("meal", "vegan"), ("why", "Because"), ("passport", "12AB34567")));
        // Promised to those who come later only.
        await AskAsync(slice, Asked with { Questions = [Asked.Questions[0] with { KeptDays = 0 }, .. Asked.Questions.Skip(1)] });

        Assert.Equal(["meal", "passport", "why"], await KeptAsync(new(2030, 6, 29, 11, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(["meal", "why"], await KeptAsync(new(2030, 6, 29, 13, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(["meal", "why"], await KeptAsync(new(2030, 7, 28, 13, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(["meal"], await KeptAsync(new(2030, 7, 29, 13, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("Zoé Échantillon", (await slice.SendAsync(new ShowRegistration.Query("TEST24", registered.Code))).Name);

        async Task<List<string>> KeptAsync(DateTime utc)
        {
            await slice.ScopedAsync(async services =>
            {
                await services.GetServices<IHousekeeping>().OfType<OverdueAnswers>().Single().CleanAsync(utc, CancellationToken.None);
                return true;
            });
            return await slice.DbAsync(db => db.Answers().Select(a => a.Question).Distinct().OrderBy(q => q).ToListAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task A_form_goes_with_the_file_of_its_event_and_with_a_copy(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var file = await slice.SendAsync(new ExportEvent.Query("TEST24"));

        var same = await slice.SendAsync(new ImportEvent.Command(file));
        await slice.SendAsync(new ImportEvent.Command(file.Replace("\"TEST24\"", "\"OTHER24\"", StringComparison.Ordinal)));
        await slice.SendAsync(new CloneEvent.Command("TEST24", "NEXT25", new(2031, 6, 24)));

        Assert.Empty(same.Changes);
        foreach (var code in new[] { "OTHER24", "NEXT25" })
        {
            var form = await slice.SendAsync(new ShowForm.Query(code));
            Assert.Equal((1, Asked.ToString()), (form.InUse.Version, form.InUse.Content.ToString()));
        }

        var wrong = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportEvent.Command(file.Replace("\"vegan\"", "\"Not A Code\"", StringComparison.Ordinal))));
        Assert.Contains("Give a code of small letters", Assert.Single(wrong.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_brings_answers_in_by_their_keys_or_words_and_says_what_is_none()
    {
        await using var slice = await StartAsync();
        var list = "Given name,Family name,E-mail,Ticket,Answer: meal,Why so?\nAna,Exemplo,ana@example.org,regular,vegan,Because\nBo,Exempel,bo@example.org,regular,No dinner,\nIda,Sample,ida@example.org,regular,pizza,\n"u8.ToArray();

        var first = await slice.SendAsync(new ImportRegistrations.Command("TEST24", list, new(), DryRun: false));
        var again = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(await CsvAsync(slice)), new() { Existing = ExistingPeople.Update }, DryRun: false));

        Assert.Equal((2, 1), (first.Created, first.Refused));
        Assert.Contains("Choose from the answers offered.", first.Rows[2].Messages[0], StringComparison.Ordinal);
        var ana = await slice.SendAsync(new ShowRegistration.Query("TEST24", first.Rows[0].Code!));
        Assert.Equal([("meal", "Vegan"), ("why", "Because")], ana.Answered.Select(a => (a.Key, a.Answer)));
        Assert.Equal(["dinner"], ana.Options);
        Assert.Equal((0, 2), (again.Updated, again.Unchanged));

        var changed = (await CsvAsync(slice)).Replace("\"Because\"", "\"I like it\"", StringComparison.Ordinal);
        Assert.Equal(1, (await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(changed), new() { Existing = ExistingPeople.Update }, DryRun: false))).Updated);
        Assert.Equal("I like it", (await slice.SendAsync(new ShowRegistration.Query("TEST24", ana.Code))).Answered[1].Answer);
    }
}
