using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Answers;

/// <summary>Reads what a form, the API or a file says to the questions of an event, and refuses what cannot be an answer. Every way in goes through it.</summary>
internal static class AnswersOfForm
{
    /// <summary>Reads the answers of whoever registers, to whom every question that is required must be answered.</summary>
    /// <param name="form">The form in use.</param>
    /// <param name="said">What was said; null for nothing.</param>
    /// <param name="person">Who registers.</param>
    /// <param name="ticket">The code of the ticket type.</param>
    /// <param name="options">The codes of the options chosen beside the questions.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ValidationFailedException">An answer is missing or wrong, or other questions are asked meanwhile.</exception>
    public static AnswersRead ReadAll(EventForm form, AnswersInput? said, AttendeeInput person, string ticket, IEnumerable<string> options, Texts texts)
    {
        List<ValidationFailure> missing = [.. Missing(form.Content.Fields, person, texts)];
        if (said?.FormVersion is { } version && version != form.Version)
        {
            throw new ValidationFailedException("FormVersion", texts["The questions have changed since you opened this form. Look through them again; what you answered is still there."]);
        }

        return Read(form, said, person, ticket, options, texts, demandsAll: true, missing);
    }

    /// <summary>Reads the answers that staff or a file give for somebody, who may leave out what they do not know. <paramref name="before"/> are the answers stored, on which others may depend.</summary>
    /// <exception cref="ValidationFailedException">An answer is wrong.</exception>
    public static AnswersRead ReadSome(EventForm form, AnswersInput? said, AttendeeInput person, string ticket, IEnumerable<string> options, Texts texts, IEnumerable<Answer>? before = null) =>
        Read(form, said, person, ticket, options, texts, demandsAll: false, [], before?.GroupBy(answer => answer.Question).ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)[.. answer.Select(a => a.Value)]));

    private static AnswersRead Read(EventForm form, AnswersInput? said, AttendeeInput person, string ticket, IEnumerable<string> options, Texts texts, bool demandsAll, List<ValidationFailure> missing,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? before = null)
    {
        var read = form.Read(said?.ToGiven() ?? new Dictionary<string, IReadOnlyList<string>>(), ticket, options, CleanText.Line(person.Country).ToUpperInvariant(), demandsAll, before);
        List<ValidationFailure> failures = [.. missing, .. read.Faults.Select(fault => new ValidationFailure(fault.Field!, texts[fault.Text, [.. fault.Args]]))];
        return failures.Count == 0 ? read : throw new ValidationFailedException(failures);
    }

    private static IEnumerable<ValidationFailure> Missing(StandardFields fields, AttendeeInput person, Texts texts) =>
        from field in new (FieldUse Use, string? Value, string Name)[]
        {
            (fields.Affiliation, person.Affiliation, nameof(person.Affiliation)), (fields.Country, person.Country, nameof(person.Country)),
            (fields.Dietary, person.Dietary, nameof(person.Dietary)), (fields.AccessNeeds, person.AccessNeeds, nameof(person.AccessNeeds)),
        }
        where field.Use == FieldUse.Required && CleanText.Lines(field.Value).Length == 0
        select new ValidationFailure($"Person.{field.Name}", texts["Please answer this question."]);
}
