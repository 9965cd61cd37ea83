using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Forms.Domain;

/// <summary>What a form must be like to be asked.</summary>
internal static class FormRules
{
    /// <summary>The longest text of a question, in characters.</summary>
    public const int MaxLabel = 500;

    /// <summary>The longest text beside a question, in characters.</summary>
    public const int MaxHelp = 2000;

    /// <summary>The largest number of answers to choose from.</summary>
    public const int MaxChoices = 100;

    /// <summary>The largest number of terms of a condition.</summary>
    public const int MaxTerms = 10;

    /// <summary>The longest time that answers are kept after an event, in days.</summary>
    public const int MaxKeptDays = 3650;

    /// <summary>Checks a form as a whole.</summary>
    /// <param name="content">The form.</param>
    /// <param name="event">The event, read with its products.</param>
    /// <param name="inUse">What people are asked at present.</param>
    /// <param name="changed">The question that is being edited, whose form shows what is wrong without its place; null for a form as a whole.</param>
    /// <exception cref="DomainRuleException">It cannot be asked so.</exception>
    public static void Check(FormContent content, HostedEvent @event, FormContent inUse, int? changed)
    {
        Refuse(content.Questions.Count > FormContent.MaxQuestions, "form.too-many", "A form has at most {0} questions. Take one out first.", "Questions", FormContent.MaxQuestions);
        for (var i = 0; i < content.Questions.Count; i++)
        {
            var at = i == changed ? "" : $"Questions[{i}].";
            Check(content.Questions[i], at, [.. content.Questions.Take(i)], @event, inUse);
        }

        var options = content.Questions.SelectMany(question => question.Choices).Select(choice => choice.Option).OfType<string>().GroupBy(code => code).FirstOrDefault(same => same.Count() > 1);
        Refuse(options is not null, "form.option-twice", "The option {0} comes with two answers. Let one of them bring it.", changed is null ? "Questions" : "Choices", options?.Key ?? "");
    }

    private static void Check(Question question, string at, IReadOnlyList<Question> before, HostedEvent @event, FormContent inUse)
    {
        RefuseCode(question.Key, at + nameof(question.Key));
        Refuse(before.Any(other => other.Key == question.Key), "form.key-taken", "Another question is called {0} already.", at + nameof(question.Key), question.Key);
        Refuse(
            inUse.Find(question.Key) is { } asked && asked.Kind != question.Kind, "form.kind",
            "People have been asked this as another kind of question. Add a new question, and take this one out.", at + nameof(question.Kind));
        CheckText(question.Label, MaxLabel, at + nameof(question.Label));
        Refuse(!question.Label.All.ContainsKey(@event.MainLanguage), "form.no-label", "Write the question.", $"{at}{nameof(question.Label)}[{@event.MainLanguage}]");
        CheckText(question.Help, MaxHelp, at + nameof(question.Help));
        CheckText(question.Purpose, MaxHelp, at + nameof(question.Purpose));
        Refuse(question.KeptDays is < 0 or > MaxKeptDays, "form.kept-days", "Give a number of days from 0 to {0}, or nothing.", at + nameof(question.KeptDays), MaxKeptDays);
        Refuse(question.Least > question.Most, "form.limits", "The least is more than the most.", at + nameof(question.Least));
        CheckChoices(question, at, @event);
        CheckCondition(question.When, at + nameof(question.When), before, @event);
    }

    private static void CheckChoices(Question question, string at, HostedEvent @event)
    {
        var field = at + nameof(question.Choices);
        Refuse(question.HasChoices && question.Choices.Count == 0, "form.no-choices", "Give the answers to choose from.", field);
        Refuse(!question.HasChoices && question.Choices.Count > 0, "form.choices", "A question of this kind has no answers to choose from.", field);
        Refuse(question.Choices.Count > MaxChoices, "form.many-choices", "At most {0} answers to choose from.", field, MaxChoices);
        for (var i = 0; i < question.Choices.Count; i++)
        {
            var (choice, place) = (question.Choices[i], $"{field}[{i}].");
            RefuseCode(choice.Key, place + nameof(choice.Key));
            Refuse(question.Choices.Take(i).Any(other => other.Key == choice.Key), "form.choice-twice", "Two answers are called {0}.", place + nameof(choice.Key), choice.Key);
            CheckText(choice.Label, MaxLabel, place + nameof(choice.Label));
            Refuse(!choice.Label.All.ContainsKey(@event.MainLanguage), "form.no-choice-label", "Write the answer.", $"{place}{nameof(choice.Label)}[{@event.MainLanguage}]");
            Refuse(
                choice.Option is { } code && @event.Options.All(option => option.Code != code), "form.no-option", "The event has no option {0}. Add it to the offer first.", place + nameof(choice.Option),
                choice.Option ?? "");
        }
    }

    private static void CheckCondition(QuestionCondition? condition, string field, IReadOnlyList<Question> before, HostedEvent @event)
    {
        Refuse(condition?.Terms.Count == 0, "form.no-terms", "Say on what the question depends, or let it be asked always.", field);
        Refuse(condition?.Terms.Count > MaxTerms, "form.many-terms", "A condition has at most {0} parts.", field, MaxTerms);
        foreach (var term in condition?.Terms ?? [])
        {
            var asked = before.FirstOrDefault(other => other.Key == term.Question);
            Refuse(term.Subject == ConditionSubject.Answer && asked is null, "form.later-question", "A question can only depend on one that is asked before it.", field);
            var known = term.Subject switch
            {
                ConditionSubject.Ticket => [.. @event.TicketTypes.Select(ticket => ticket.Code)],
                ConditionSubject.Option => [.. @event.Options.Select(option => option.Code)],
                _ when asked!.HasChoices => [.. asked.Choices.Select(choice => choice.Key)],
                _ when asked.Kind is QuestionKind.YesNo or QuestionKind.Consent => (IReadOnlyList<string>)["yes", "no"],
                _ => [],
            };
            Refuse(term.Values.Count == 0 && term.Subject != ConditionSubject.Answer, "form.no-values", "Choose on which the question depends.", field);
            var strange = term.Values.FirstOrDefault(value => !known.Contains(value));
            Refuse(strange is not null, "form.unknown-value", "The question depends on {0}, which is not there any more. Change its condition.", field, strange ?? "");
        }
    }

    private static void CheckText(LocalizedText text, int longest, string field)
    {
        foreach (var (language, words) in text.All)
        {
            Refuse(!Languages.IsKnown(language), "form.language", "“{0}” is not a language that texts can be written in. Use a code such as en or fr.", $"{field}[{language}]", language);
            Refuse(words.Length > longest, "form.long-text", "At most {0} characters.", $"{field}[{language}]", longest);
        }
    }

    private static void RefuseCode(string code, string field) => Refuse(
        code.Length is 0 or > TextInput.MaxCode || !char.IsAsciiLetterOrDigit(code[0]) || code.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')),
        "form.code", "Give a code of small letters a to z, digits and hyphens, such as gala-dinner.", field);

    private static void Refuse(bool broken, string code, string text, string field, params object[] args)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, args) { Field = field };
        }
    }
}
