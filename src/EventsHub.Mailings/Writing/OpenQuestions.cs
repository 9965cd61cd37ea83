using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Storage;

namespace EventsHub.Mailings.Writing;

/// <summary>The questions of an event whose answers a mail may say: those that everybody who sees registrations may see. Mails are read by others, too.</summary>
internal static class OpenQuestions
{
    /// <summary>Those of the form in use first, then those that only older forms asked. One that is confidential now, or ever was, is not among them.</summary>
    public static async Task<IReadOnlyList<Question>> OpenQuestionsAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
    [
        .. from question in (await db.FormVersionsAsync(eventId, cancellationToken)).OrderByDescending(version => version.Key).SelectMany(version => version.Value.Questions)
           group question by question.Key into asked
           where asked.All(question => question.SeenBy == AnswerAudience.Viewers)
           select asked.First(),
    ];

    /// <summary>The keys of those questions.</summary>
    public static async Task<IReadOnlyList<string>> OpenKeysAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        [.. (await db.OpenQuestionsAsync(eventId, cancellationToken)).Select(question => question.Key)];
}
