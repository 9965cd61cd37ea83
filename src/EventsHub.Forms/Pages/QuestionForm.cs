using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Forms.Pages;

/// <summary>The values of the form in which organisers compose a question.</summary>
public sealed class QuestionForm
{
    private const string Ticket = "ticket", Option = "option", Answer = "answer";

    /// <summary>The key; empty to have it made from the question.</summary>
    public string Key { get; set; } = "";

    public QuestionKind Kind { get; set; }

    public Dictionary<string, string?> Label { get; set; } = [];

    public Dictionary<string, string?> Help { get; set; } = [];

    public Dictionary<string, string?> Purpose { get; set; } = [];

    public bool Required { get; set; }

    /// <summary>The answers to choose from; one whose texts are cleared goes.</summary>
    public List<Choice> Choices { get; set; } = [];

    /// <summary>Further answers in the main language, one a line.</summary>
    public string? MoreChoices { get; set; }

    public decimal? Least { get; set; }

    public decimal? Most { get; set; }

    /// <summary>True when one part of the condition is enough.</summary>
    public bool Any { get; set; }

    /// <summary>The parts of the condition, as <see cref="TermOf"/> writes them; blank ones are left out.</summary>
    public List<string?> Terms { get; set; } = [];

    public AnswerAudience SeenBy { get; set; }

    public int? KeptDays { get; set; }

    public bool InList { get; set; }

    public bool ApprovedAgain { get; set; }

    /// <summary>One part of a condition as a field has it, such as <c>ticket:regular</c>, <c>answer:diet:vegan</c>, or <c>answer:diet:</c> for any answer.</summary>
    public static string TermOf(ConditionSubject subject, string? question, string value) => subject switch
    {
        ConditionSubject.Ticket => $"{Ticket}:{value}",
        ConditionSubject.Option => $"{Option}:{value}",
        _ => $"{Answer}:{question}:{value}",
    };

    public static QuestionForm Of(Question question, IReadOnlyList<string> languages) => new()
    {
        Key = question.Key,
        Kind = question.Kind,
        Label = question.Label.ToInput(languages),
        Help = question.Help.ToInput(languages),
        Purpose = question.Purpose.ToInput(languages),
        Required = question.Required,
        Choices = [.. question.Choices.Select(choice => new Choice { Key = choice.Key, Label = choice.Label.ToInput(languages), Option = choice.Option })],
        Least = question.Least,
        Most = question.Most,
        Any = question.When?.Any == true,
        Terms = [.. question.When?.Terms.SelectMany(term => term.Values.DefaultIfEmpty("").Select(value => (string?)TermOf(term.Subject, term.Question, value))) ?? []],
        SeenBy = question.SeenBy,
        KeptDays = question.KeptDays,
        InList = question.InList,
        ApprovedAgain = question.ApprovedAgain,
    };

    public Question ToQuestion(string mainLanguage)
    {
        var choices = new List<QuestionChoice>();
        foreach (var choice in Choices.Where(choice => TextInput.IsGiven(choice.Label)))
        {
            choices.Add(new() { Key = KeyOf(choice.Key, choice.Label.ToLine(), choices), Label = choice.Label.ToLine(), Option = choice.Option is { Length: > 0 } option ? option : null });
        }

        foreach (var line in CleanText.Lines(MoreChoices).Split('\n').Where(line => line.Length > 0))
        {
            var label = LocalizedText.Of(mainLanguage, line);
            choices.Add(new() { Key = KeyOf("", label, choices), Label = label });
        }

        var hasChoices = Kind is QuestionKind.OneOf or QuestionKind.SeveralOf;
        var hasLimits = Kind is QuestionKind.Number or QuestionKind.SeveralOf or QuestionKind.CompanionCount or QuestionKind.CompanionNames;
        return new()
        {
            Key = Key.Length > 0 ? Key : CodeOf(Label.ToLine(), "question"),
            Kind = Kind,
            Label = Label.ToLine(),
            Help = Help.ToLine(),
            Purpose = Purpose.ToLine(),
            Required = Required,
            Choices = hasChoices ? choices : [],
            Least = hasLimits ? Least : null,
            Most = hasLimits ? Most : null,
            When = ToCondition(),
            SeenBy = SeenBy,
            KeptDays = KeptDays,
            InList = InList,
            ApprovedAgain = ApprovedAgain,
        };
    }

    // Rows about the same thing are alternatives: nobody has two tickets.
    private QuestionCondition? ToCondition()
    {
        var terms = Terms.OfType<string>().Where(term => term.Length > 0).Select(Parse).GroupBy(term => (term.Subject, term.Question))
            .Select(same => new ConditionTerm
            {
                Subject = same.Key.Subject,
                Question = same.Key.Question,
                Values = same.Any(term => term.Value.Length == 0) ? [] : [.. same.Select(term => term.Value).Distinct()],
            }).ToList();
        return terms.Count == 0 ? null : new() { Any = Any, Terms = terms };
    }

    private static (ConditionSubject Subject, string? Question, string Value) Parse(string term) => term.Split(':') switch
    {
        [Ticket, var code] => (ConditionSubject.Ticket, null, code),
        [Option, var code] => (ConditionSubject.Option, null, code),
        [Answer, var question, var value] => (ConditionSubject.Answer, question, value),
        _ => (ConditionSubject.Answer, term, ""),
    };

    private static string KeyOf(string key, LocalizedText label, List<QuestionChoice> others)
    {
        var wanted = key.Length > 0 ? key : CodeOf(label, "answer");
        return key.Length > 0 ? wanted : Enumerable.Range(1, others.Count + 1).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(free => others.TrueForAll(other => other.Key != free));
    }

    private static string CodeOf(LocalizedText label, string kind) =>
        label.All.Values.Select(TextInput.CodeFrom).FirstOrDefault(code => code.Length > 0) ?? $"{kind}-{ShortCode.New(4).ToLowerInvariant()}";

    public sealed class Choice
    {
        public string Key { get; set; } = "";

        public Dictionary<string, string?> Label { get; set; } = [];

        /// <summary>The code of the option that comes with it; empty for none.</summary>
        public string? Option { get; set; }
    }
}
