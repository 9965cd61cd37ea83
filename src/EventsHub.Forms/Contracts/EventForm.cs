using EventsHub.Forms.Domain;
using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Contracts;

/// <summary>The form that an event asks people to fill in: one version, which never changes.</summary>
/// <param name="Version">Its number; the first that people were asked is 1, and 0 the one that asks nothing of its own.</param>
/// <param name="Content">What it asks.</param>
public sealed record EventForm(int Version, FormContent Content)
{
    /// <summary>The form of an event that has never put another one in use.</summary>
    public static readonly EventForm None = new(0, FormContent.Empty);

    /// <summary>The part of the form whose answers may be seen, for whoever may not see all of them.</summary>
    public EventForm SeenBy(IReadOnlyCollection<AnswerAudience> audiences) => this with { Content = Content with { Questions = [.. Content.Questions.Where(question => audiences.Contains(question.SeenBy))] } };

    /// <summary>Reads what somebody answered: which questions they were asked, what they said to each, which options come with it, and what is wrong. Answers to questions that they were not asked are left out.</summary>
    /// <param name="given">What was given, by the key of the question.</param>
    /// <param name="ticket">The code of the ticket type.</param>
    /// <param name="options">The codes of the options chosen beside the questions.</param>
    /// <param name="country">The person's country (ISO 3166-1 alpha-2), in which telephone numbers without a plus are; may be empty.</param>
    /// <param name="demandsAll">True when required questions must be answered, as by whoever registers; false for staff and imports, who may not know.</param>
    /// <param name="known">What was answered already to questions that stand elsewhere, on which others may depend; null for nothing.</param>
    public AnswersRead Read(IReadOnlyDictionary<string, IReadOnlyList<string>> given, string ticket, IEnumerable<string> options, string country, bool demandsAll, IReadOnlyDictionary<string, IReadOnlyList<string>>? known = null)
    {
        var tied = Content.TiedOptions;
        var chosen = options.Where(option => !tied.Contains(option)).ToHashSet();
        var answers = (known ?? new Dictionary<string, IReadOnlyList<string>>()).Where(answer => Content.Find(answer.Key) is null).ToDictionary();
        var faults = given.Keys.Where(key => Content.Find(key) is null)
            .Select(key => Fault(key, new("answer.unknown-question", "This question is not asked any more. Load the form again."))).ToList();
        foreach (var question in Content.Questions.Where(question => question.When?.Holds(ticket, chosen, answers) != false))
        {
            var (values, fault) = AnswerReading.Read(question, given.GetValueOrDefault(question.Key) ?? [], country);
            fault ??= values.Count == 0 && question.Required && demandsAll ? AnswerReading.Missing(question) : null;
            if (fault is not null)
            {
                faults.Add(Fault(question.Key, fault));
            }
            else if (values.Count > 0)
            {
                answers.Add(question.Key, values);
                chosen.UnionWith(question.Choices.Where(choice => choice.Option is not null && values.Contains(choice.Key)).Select(choice => choice.Option!));
            }
        }

        return new([.. Content.Questions.Where(question => answers.ContainsKey(question.Key)).Select(question => new GivenAnswer(question.Key, Version, answers[question.Key]))], [.. chosen], faults);
    }

    private static DomainRuleException Fault(string question, DomainRuleException rule) => new(rule.Code, rule.Text, [.. rule.Args]) { Field = $"Answers[{question}]" };
}
