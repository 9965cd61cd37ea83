using System.Text.Json.Nodes;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Wording;

/// <summary>Gives the conference module access to the words of mails, for the event's file and for copies of events.</summary>
internal sealed class WordingOfFile(EventsHubDb db, ICurrentUser user, TimeProvider time) : IEventMails
{
    public async Task<IReadOnlyList<MailWordingInput>> WordingAsync(Guid eventId, CancellationToken cancellationToken) =>
        (await db.MailWordings().AsNoTracking().Where(w => w.EventId == eventId).ToListAsync(cancellationToken))
            .Where(w => !w.Text.IsEmpty).OrderBy(w => w.Mail)
            .Select(w => new MailWordingInput { Mail = w.Mail.ToString(), Subject = TextInput.Of(w.Subject), Text = TextInput.Of(w.Text) }).ToList();

    public async Task ApplyWordingAsync(HostedEvent @event, IReadOnlyList<MailWordingInput> wording, JsonObject? form, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var stored = await db.MailWordings().Where(w => w.EventId == @event.Id).ToListAsync(cancellationToken);
        // The form of the same file is not stored yet.
        List<string> questions = [.. await db.OpenKeysAsync(@event.Id, cancellationToken), .. KeysIn(form)];
        var named = new HashSet<RegistrationMail>();
        foreach (var (input, place) in wording.Select((input, i) => (input, $"MailWording[{i}]")))
        {
            if (!Enum.TryParse<RegistrationMail>(input.Mail, out var mail) || mail.ToString() != input.Mail || !named.Add(mail))
            {
                throw new DomainRuleException("mailing.no-such-mail", "“{0}” is no mail that people get by themselves, or stands here twice.", input.Mail ?? "") { Field = $"{place}.Mail" };
            }

            var (subject, text) = (input.Subject.ToLine(), input.Text.ToLines());
            var own = stored.Find(w => w.Mail == mail);
            // What is as it was stays, with whoever wrote it.
            if (own is null || !own.Subject.Equals(subject) || !own.Text.Equals(text))
            {
                own ??= db.MailWordings().Add(MailWording.For(@event.Id, mail)).Entity;
                own.Write(subject, text, questions, place, user.Id, now);
            }
        }

        foreach (var left in stored.Where(w => !w.Text.IsEmpty && !named.Contains(w.Mail)))
        {
            left.UseBuiltIn(user.Id, now);
        }
    }

    private static IEnumerable<string> KeysIn(JsonObject? form) => form is null ? [] : FormContent.Of(form.ToJsonString()).Questions.Where(question => question.SeenBy == AnswerAudience.Viewers).Select(question => question.Key);
}
