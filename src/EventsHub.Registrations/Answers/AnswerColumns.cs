using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;

namespace EventsHub.Registrations.Answers;

/// <summary>The questions of an event that whoever asks may see in lists and files: those of the form in use first, then those that only older forms asked.</summary>
/// <param name="Questions">The questions, each as it was asked last.</param>
internal sealed record AnswerColumns(IReadOnlyList<Question> Questions)
{
    /// <summary>Reads the questions that whoever asks may see.</summary>
    public static async Task<AnswerColumns> ReadAsync(EventsHubDb db, IAccess access, HostedEvent @event, CancellationToken cancellationToken)
    {
        var versions = await db.FormVersionsAsync(@event.Id, cancellationToken);
        var audiences = versions.Count == 0 ? [] : await access.AudiencesAsync(@event.Code, cancellationToken);
        return new([.. versions.OrderByDescending(version => version.Key).SelectMany(version => version.Value.Questions).DistinctBy(question => question.Key).Where(question => audiences.Contains(question.SeenBy))]);
    }

    /// <summary>Refuses to select people by an answer that whoever asks may not see.</summary>
    /// <exception cref="NotFoundException">The question is none that they may see.</exception>
    public void CheckMaySelect(RegistrationFilter filter)
    {
        if (filter.AnswerQuestion is { } key && Questions.All(question => question.Key != key))
        {
            throw new NotFoundException("question");
        }
    }
}
