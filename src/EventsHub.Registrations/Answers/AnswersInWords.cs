using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Answers;

/// <summary>Reads what people have answered, each with the question as it was asked.</summary>
internal static class AnswersInWords
{
    /// <summary>The answers of one registration that some audiences may see.</summary>
    public static async Task<ShownAnswers> AnswersOfAsync(
        this EventsHubDb db, HostedEvent @event, Guid registrationId, IReadOnlyCollection<AnswerAudience> audiences, Texts texts, CancellationToken cancellationToken)
    {
        var answers = await db.Answers().AsNoTracking().Where(a => a.RegistrationId == registrationId).OrderBy(a => a.Position).ToListAsync(cancellationToken);
        if (answers.Count == 0)
        {
            return ShownAnswers.None;
        }

        var versions = await db.FormVersionsAsync(@event.Id, cancellationToken);
        var order = versions[versions.Keys.Max()].Questions.Select(question => question.Key).ToList();
        var seen = (from answer in answers.GroupBy(a => (a.Question, a.FormVersion))
                    let question = versions[answer.Key.FormVersion].Find(answer.Key.Question)
                    where question is not null && audiences.Contains(question.SeenBy)
                    orderby order.IndexOf(question.Key) is >= 0 and var place ? place : int.MaxValue
                    select (Question: question, Values: answer.Select(a => a.Value).ToList())).ToList();
        return new(
            [.. seen.Select(s => new AnsweredQuestion(s.Question.Key, s.Question.Label.In(Languages.Current, @event.MainLanguage), s.Question.Show(s.Values, texts, @event.MainLanguage)))],
            seen.ToDictionary(s => s.Question.Key, s => s.Values.ConvertAll(value => (string?)value)));
    }

    /// <summary>Loads the answers of a registration that is tracked, so that they can be changed.</summary>
    public static Task LoadAnswersAsync(this EventsHubDb db, Registration registration, CancellationToken cancellationToken) =>
        db.Entry(registration).Collection(r => r.Answers).LoadAsync(cancellationToken);

    /// <summary>Which answers whoever asks may see.</summary>
    public static async Task<IReadOnlyCollection<AnswerAudience>> AudiencesAsync(this IAccess access, string eventCode, CancellationToken cancellationToken)
    {
        var audiences = new List<AnswerAudience> { AnswerAudience.Viewers };
        foreach (var (audience, permission) in new[] { (AnswerAudience.Staff, Permission.ManageRegistrations), (AnswerAudience.Organisers, Permission.ManageEvents) })
        {
            if (await access.MayAsync(permission, AccessTarget.Event(eventCode), cancellationToken))
            {
                audiences.Add(audience);
            }
        }

        return audiences;
    }
}
