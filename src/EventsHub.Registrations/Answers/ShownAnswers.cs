namespace EventsHub.Registrations.Answers;

/// <summary>What somebody has answered, as far as whoever asks may see it.</summary>
/// <param name="InWords">In words, in the order of the form; what only older forms asked comes last.</param>
/// <param name="Given">As it is stored, by the key of the question, for a form that shows it.</param>
internal sealed record ShownAnswers(IReadOnlyList<AnsweredQuestion> InWords, Dictionary<string, List<string?>> Given)
{
    public static readonly ShownAnswers None = new([], []);
}
