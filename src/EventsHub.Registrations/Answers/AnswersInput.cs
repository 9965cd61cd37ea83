namespace EventsHub.Registrations.Answers;

/// <summary>Answers to the questions of an event as a form, the API or a file gives them.</summary>
/// <param name="Given">What was answered, by the key of the question: for each a list of texts, most of them of one.</param>
/// <param name="FormVersion">The number of the form's version that was shown; another one is refused, null is not checked.</param>
public sealed record AnswersInput(IReadOnlyDictionary<string, List<string?>> Given, int? FormVersion = null)
{
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> ToGiven() =>
        Given.ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)[.. (answer.Value ?? []).OfType<string>()]);
}
