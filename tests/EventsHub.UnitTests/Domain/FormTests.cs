using System.Globalization;
using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Domain;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Testing;
using Xunit;

namespace EventsHub.UnitTests.Domain;

/// <summary>What a form may ask, when it asks it, and what counts as an answer.</summary>
public sealed class FormTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(QuestionKind.Text, " Zoé\u202E  Échantillon ", "Zoé Échantillon")]
    [InlineData(QuestionKind.LongText, "one\r\ntwo", "one\ntwo")]
    [InlineData(QuestionKind.Number, "1,50", "1.5")]
    [InlineData(QuestionKind.Number, "٣٫٥", "3.5")]
    [InlineData(QuestionKind.Number, "-0.250", "-0.25")]
    [InlineData(QuestionKind.Date, "2026-02-28", "2026-02-28")]
    [InlineData(QuestionKind.YesNo, "no", "no")]
    [InlineData(QuestionKind.Consent, "true", "yes")]
    [InlineData(QuestionKind.OneOf, "b", "b")]
    [InlineData(QuestionKind.Country, "jp", "JP")]
    [InlineData(QuestionKind.Phone, "05 61 00 00 00", "+33561000000")]
    [InlineData(QuestionKind.Phone, "+81 3-1234-5678", "+81312345678")]
    [InlineData(QuestionKind.Address, "1 rue\n31000 Toulouse", "1 rue\n31000 Toulouse")]
    [InlineData(QuestionKind.CompanionCount, "٢", "2")]
    [InlineData(QuestionKind.CompanionNames, "太郎\n\n Zoé ", "太郎|Zoé")]
    public void An_answer_has_one_form_in_which_it_is_stored(QuestionKind kind, string typed, string stored) =>
        Assert.Equal(stored.Split('|'), Assert.Single(Read([Ask("q", kind)], ("q", [typed])).Answers).Values);

    [Theory]
    [InlineData(QuestionKind.Number, "twelve", "answer.number")]
    [InlineData(QuestionKind.Number, "1e999", "answer.number")]
    [InlineData(QuestionKind.Date, "2026-02-29", "answer.date")]
    [InlineData(QuestionKind.Date, "28/02/2026", "answer.date")]
    [InlineData(QuestionKind.YesNo, "perhaps", "answer.yes-no")]
    [InlineData(QuestionKind.OneOf, "z", "answer.choice")]
    [InlineData(QuestionKind.Country, "XX", "answer.country")]
    [InlineData(QuestionKind.Phone, "12", "answer.phone")]
    [InlineData(QuestionKind.Phone, "call me", "answer.phone")]
    [InlineData(QuestionKind.CompanionCount, "1.5", "answer.count")]
    [InlineData(QuestionKind.CompanionCount, "21", "answer.at-most")]
    public void What_is_no_answer_is_named_with_its_question(QuestionKind kind, string typed, string code)
    {
        var fault = Assert.Single(Read([Ask("q", kind)], ("q", [typed])).Faults);

        Assert.Equal((code, "Answers[q]"), (fault.Code, fault.Field));
    }

    [Fact]
    public void Limits_hold_for_numbers_choices_and_companions()
    {
        Question[] questions = [Ask("n", QuestionKind.Number) with { Least = 2, Most = 5 }, Ask("s", QuestionKind.SeveralOf) with { Least = 2, Most = 2 }, Ask("c", QuestionKind.CompanionNames) with { Most = 1 }];

        Assert.Equal(["Answers[n]", "Answers[s]", "Answers[c]"], Read(questions, ("n", ["5.01"]), ("s", ["a"]), ("c", ["Ana\nBo"])).Faults.Select(f => f.Field));
        Assert.Empty(Read(questions, ("n", ["2"]), ("s", ["b", "a"]), ("c", ["Ana"])).Faults);
    }

    [Fact]
    public void Required_questions_are_demanded_only_while_they_are_asked_and_only_of_people_themselves()
    {
        Question[] questions =
        [
            Ask("stay", QuestionKind.YesNo) with { Required = true },
            Ask("hotel", QuestionKind.Text) with { Required = true, When = When(new ConditionTerm { Subject = ConditionSubject.Answer, Question = "stay", Values = ["yes"] }) },
        ];

        Assert.Equal(["Answers[stay]"], Read(questions).Faults.Select(f => f.Field));
        Assert.Empty(Read(questions, ("stay", ["no"]), ("hotel", ["Left over from before"])).Faults);
        Assert.DoesNotContain(Read(questions, ("stay", ["no"]), ("hotel", ["Left over from before"])).Answers, a => a.Question == "hotel");
        Assert.Equal(["Answers[hotel]"], Read(questions, ("stay", ["yes"])).Faults.Select(f => f.Field));
        Assert.Empty(new EventForm(1, new() { Questions = questions }).Read(new Dictionary<string, IReadOnlyList<string>>(), "regular", [], "FR", demandsAll: false).Faults);
    }

    [Theory]
    [InlineData(false, "regular", "dinner", true)]
    [InlineData(false, "online", "dinner", false)]
    [InlineData(false, "regular", null, false)]
    [InlineData(true, "regular", null, true)]
    [InlineData(true, "online", "dinner", true)]
    [InlineData(true, "online", null, false)]
    public void A_condition_joins_its_terms_by_and_or_by_or(bool any, string ticket, string? option, bool isAsked)
    {
        var question = Ask("q", QuestionKind.Text) with
        {
            When = new() { Any = any, Terms = [new() { Subject = ConditionSubject.Ticket, Values = ["regular", "student"] }, new() { Subject = ConditionSubject.Option, Values = ["dinner"] }] },
        };

        var read = new EventForm(1, new() { Questions = [question] }).Read(Given(("q", ["x"])), ticket, option is null ? [] : [option], "FR", demandsAll: true);

        Assert.Equal(isAsked ? 1 : 0, read.Answers.Count);
    }

    [Fact]
    public void An_option_that_comes_with_an_answer_is_ordered_by_it_alone_and_opens_what_depends_on_it()
    {
        Question[] questions =
        [
            Ask("meal", QuestionKind.OneOf) with { Choices = [new() { Key = "yes", Label = English("Yes"), Option = "dinner" }, new() { Key = "no", Label = English("No") }] },
            Ask("diet", QuestionKind.Text) with { When = When(new ConditionTerm { Subject = ConditionSubject.Option, Values = ["dinner"] }) },
        ];
        var form = new EventForm(1, new() { Questions = questions });

        var comes = form.Read(Given(("meal", ["yes"]), ("diet", ["no nuts"])), "regular", ["tour"], "", demandsAll: true);
        var stays = form.Read(Given(("meal", ["no"]), ("diet", ["no nuts"])), "regular", ["tour", "dinner"], "", demandsAll: true);

        Assert.Equal(["dinner", "tour"], comes.Options.Order());
        Assert.Equal(["meal", "diet"], comes.Answers.Select(a => a.Question));
        Assert.Equal(["tour"], stays.Options);
        Assert.Equal(["meal"], stays.Answers.Select(a => a.Question));
    }

    [Fact]
    public void Changing_a_form_leaves_what_people_are_asked_until_it_is_put_in_use()
    {
        var form = Form.For(Event.Id);
        form.Put(null, Ask("diet", QuestionKind.OneOf), Event);
        Assert.Equal((0, true), (form.InUse.Version, form.IsAhead));
        form.PutInUse(Event, Now);
        form.PutInUse(Event, Now);
        form.Put("diet", Ask("diet", QuestionKind.OneOf) with { Label = English("What do you eat?") }, Event);

        Assert.Equal((1, "Question diet", true), (form.InUse.Version, form.InUse.Content.Questions[0].Label.In("en"), form.IsAhead));
        form.GoBack();
        Assert.False(form.IsAhead);
        Assert.Equal("form.kind", Refused(() => form.Put("diet", Ask("diet", QuestionKind.Text), Event)).Code);
    }

    [Fact]
    public void A_question_depends_only_on_what_is_asked_before_it()
    {
        var form = Form.For(Event.Id);
        form.Put(null, Ask("stay", QuestionKind.YesNo), Event);
        form.Put(null, Ask("hotel", QuestionKind.Text) with { When = When(new ConditionTerm { Subject = ConditionSubject.Answer, Question = "stay", Values = ["yes"] }) }, Event);

        Assert.Equal("form.later-question", Refused(() => form.Move("hotel", 0, Event)).Code);
        Assert.Equal("form.in-condition", Refused(() => form.Remove("stay", Event)).Code);
        form.Remove("hotel", Event);
        form.Remove("stay", Event);
        Assert.Empty(form.Prepared.Questions);
    }

    public static TheoryData<string, Question> Unfit() => new()
    {
        { "form.code", Ask("Not A Code", QuestionKind.Text) },
        { "form.no-label", Ask("q", QuestionKind.Text) with { Label = LocalizedText.Of("fr", "Seulement en français") } },
        { "form.no-choices", Ask("q", QuestionKind.OneOf) with { Choices = [] } },
        { "form.choices", Ask("q", QuestionKind.Text) with { Choices = [new() { Key = "a", Label = English("A") }] } },
        { "form.choice-twice", Ask("q", QuestionKind.OneOf) with { Choices = [new() { Key = "a", Label = English("A") }, new() { Key = "a", Label = English("B") }] } },
        { "form.no-option", Ask("q", QuestionKind.OneOf) with { Choices = [new() { Key = "a", Label = English("A"), Option = "gone" }] } },
        { "form.option-twice", Ask("q", QuestionKind.OneOf) with { Choices = [new() { Key = "a", Label = English("A"), Option = "dinner" }, new() { Key = "b", Label = English("B"), Option = "dinner" }] } },
        { "form.limits", Ask("q", QuestionKind.Number) with { Least = 3, Most = 2 } },
        { "form.kept-days", Ask("q", QuestionKind.Text) with { KeptDays = -1 } },
        { "form.language", Ask("q", QuestionKind.Text) with { Help = LocalizedText.Of("xx", "What?") } },
        { "form.long-text", Ask("q", QuestionKind.Text) with { Help = English(new string('x', 2001)) } },
        { "form.no-terms", Ask("q", QuestionKind.Text) with { When = When() } },
        { "form.unknown-value", Ask("q", QuestionKind.Text) with { When = When(new ConditionTerm { Subject = ConditionSubject.Ticket, Values = ["gone"] }) } },
        { "form.later-question", Ask("q", QuestionKind.Text) with { When = When(new ConditionTerm { Subject = ConditionSubject.Answer, Question = "q" }) } },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void What_cannot_be_asked_is_refused(string code, Question question) => Assert.Equal(code, Refused(() => Form.For(Event.Id).Put(null, question, Event)).Code);

    [Fact]
    public void A_form_survives_its_file()
    {
        var content = new FormContent
        {
            Fields = new() { Country = FieldUse.Required, Dietary = FieldUse.Hidden },
            Questions = [Ask("meal", QuestionKind.OneOf) with { Required = true, KeptDays = 30, SeenBy = AnswerAudience.Organisers, InList = true }, Ask("n", QuestionKind.Number) with { Most = 2.5m }],
        };

        Assert.Equal(content.ToString(), FormContent.Of(content.ToJson().ToJsonString()).ToString());
    }

    private static readonly string[] Telling = ["yes", "true", "a", "b", "FR", "2026-01-01", "3", "+33561000000", "", "\u202E\uFFFE", "x\ny"];

    // Whatever is sent, the answers kept are ones that the questions take: read again, they are the same.
    [Fact]
    public void Whatever_is_answered_is_refused_or_kept_in_a_form_that_is_read_as_itself() =>
        Gen.Select(Gen.Enum<QuestionKind>().Array[1, 5], Gen.OneOf(Gen.String, Gen.OneOf(Telling)).Array[0, 3].Array[1, 6], Gen.Bool)
            .Sample((kinds, given, demandsAll) =>
            {
                var form = new EventForm(1, new() { Questions = [.. kinds.Select((kind, i) => Ask($"q{i}", kind) with { Required = i % 2 == 0 })] });
                var read = form.Read(given.Select((texts, i) => (Key: $"q{i}", texts)).ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)answer.texts), "regular", [], "FR", demandsAll);

                Assert.All(read.Answers, answer => Assert.NotEmpty(answer.Values));
                var again = form.Read(read.Answers.ToDictionary(answer => answer.Question, answer => answer.Values), "regular", [], "FR", demandsAll: false);
                Assert.Empty(again.Faults);
                Assert.Equal(read.Answers.Select(answer => (answer.Question, string.Join('|', answer.Values))), again.Answers.Select(answer => (answer.Question, string.Join('|', answer.Values))));
                Assert.All(given.Skip(kinds.Length).Select((_, i) => $"Answers[q{kinds.Length + i}]"), field => Assert.Contains(read.Faults, fault => fault.Field == field));
            });

    private static HostedEvent Event { get; } = Made();

    private static HostedEvent Made()
    {
        var @event = SampleEvents.Draft("TEST24", "Europe/Paris", "EUR", Guid.NewGuid(), "en", "fr");
        @event.Add(Product.Of("regular", ProductKind.TicketType, English("Regular")));
        @event.Add(Product.Of("dinner", ProductKind.Option, English("Dinner")));
        return @event.ToHosted();
    }

    private static Question Ask(string key, QuestionKind kind) => new()
    {
        Key = key,
        Kind = kind,
        Label = English($"Question {key}"),
        Choices = kind is QuestionKind.OneOf or QuestionKind.SeveralOf ? [new() { Key = "a", Label = English("A") }, new() { Key = "b", Label = English("B") }] : [],
    };

    private static QuestionCondition When(params ConditionTerm[] terms) => new() { Terms = terms };

    private static LocalizedText English(string text) => LocalizedText.English(text);

    private static AnswersRead Read(Question[] questions, params (string Key, string[] Values)[] given) => new EventForm(1, new() { Questions = questions }).Read(Given(given), "regular", [], "FR", demandsAll: true);

    private static Dictionary<string, IReadOnlyList<string>> Given(params (string Key, string[] Values)[] given) => given.ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)answer.Values);

    private static DomainRuleException Refused(Action change) => Assert.Throws<DomainRuleException>(change);
}
