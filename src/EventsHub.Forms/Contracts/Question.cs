using System.Text.Json.Serialization;
using EventsHub.Kernel.Text;

namespace EventsHub.Forms.Contracts;

/// <summary>A question that an event asks whoever registers.</summary>
public sealed record Question
{
    /// <summary>A short, stable name for files and programs, such as <c>t-shirt</c>; unique in the form.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it asks for. Once people were asked, it stays.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>The question, by language.</summary>
    public LocalizedText Label { get; init; } = new();

    /// <summary>What helps to answer it, by language.</summary>
    public LocalizedText Help { get; init; } = new();

    /// <summary>What the answer is for, by language; people read it beside the question.</summary>
    public LocalizedText Purpose { get; init; } = new();

    /// <summary>True when nobody registers without an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; init; }

    /// <summary>The answers to choose from, for questions that offer some.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>The smallest number, or number of choices or companions; null for no limit.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number, or number of choices or companions; null for no limit.</summary>
    public decimal? Most { get; init; }

    /// <summary>When it is asked; null for always.</summary>
    public QuestionCondition? When { get; init; }

    /// <summary>Who sees the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AnswerAudience SeenBy { get; init; }

    /// <summary>Number of days after the event after which the answer is erased; null for as long as the registration is kept.</summary>
    public int? KeptDays { get; init; }

    /// <summary>True when the list of registrations has a column with the answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InList { get; init; }

    /// <summary>True when the organisers decide again about somebody whom they have let come and who changes the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ApprovedAgain { get; init; }

    /// <summary>True for questions whose answers are chosen from a list.</summary>
    [JsonIgnore]
    public bool HasChoices => Kind is QuestionKind.OneOf or QuestionKind.SeveralOf;
}
