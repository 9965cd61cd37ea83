using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Writes the mails about a registration. They begin with the words of the organisers, or with the built-in ones; what follows says how the registration stands, and no words can leave it out. Whoever does not pay themselves reads who does, and no amount: see
/// <see cref="OrderMails"/>.</summary>
internal sealed class RegistrationLetters(EventsHubDb db, Texts texts, TimeProvider time) : IRegistrationLetters
{
    // How many of those who came last are looked at, where rows alone do not say who would get a mail.
    private const int MostLookedAt = 20;

    // A time that stands for the end of a place that is not kept, in the preview of a mail that its reader would not get now.
    private static readonly TimeSpan ForExample = TimeSpan.FromDays(3);

    private static readonly IReadOnlyList<RegistrationMail> WithTicket = [RegistrationMail.Confirmed, RegistrationMail.Changed, RegistrationMail.EventMoved, RegistrationMail.Paid];

    /// <summary>The mail that a kind of message brings to a registration as it stands.</summary>
    public static RegistrationMail MailOf(string kind, RegistrationFile file)
    {
        var (_, order, registration) = file;
        return kind switch
        {
            RegistrationMailKinds.RegistrationConfirmed => RegistrationMail.Confirmed,
            RegistrationMailKinds.RegistrationChanged => RegistrationMail.Changed,
            RegistrationMailKinds.EventMoved => RegistrationMail.EventMoved,
            RegistrationMailKinds.Waiting => RegistrationMail.Waiting,
            RegistrationMailKinds.PlaceOffered => RegistrationMail.PlaceOffered,
            RegistrationMailKinds.ApprovalAsked => RegistrationMail.ApprovalAsked,
            RegistrationMailKinds.PaymentDue => order.IsOrderedBy(registration) ? RegistrationMail.PaymentDue : RegistrationMail.PaymentByOther,
            RegistrationMailKinds.Lapsed => RegistrationMail.Lapsed,
            RegistrationMailKinds.RegistrationCancelled => registration.Declined is not null ? RegistrationMail.Declined : order.HasPassedOn(registration) ? RegistrationMail.LeftToGroup : RegistrationMail.Cancelled,
            RegistrationMailKinds.OrderPaid => RegistrationMail.Paid,
            _ => RegistrationMail.OwnLink,
        };
    }

    public BuiltInWords BuiltIn(RegistrationMail mail, Func<string, string> valueOf)
    {
        var (subject, opening) = BuiltInMails.Of(texts, mail, valueOf);
        return new(subject, $"{texts["Hello {0},", valueOf("name")]}\n\n{opening}");
    }

    public async Task<MailReader?> ReaderAsync(Guid eventId, RegistrationMail mail, string? code, CancellationToken cancellationToken)
    {
        var named = db.Registrations().AsNoTracking().Where(r => r.EventId == eventId && r.Status != RegistrationStatus.Unnamed);
        if (code is not null)
        {
            var asked = await named.Where(r => r.Code == code).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("registration");
            return await ReadAsync(asked);
        }

        var fitting = StepOf(mail) is { } step ? named.Where(r => r.Status == step) : named;
        var ids = await fitting.OrderByDescending(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r => r.Id).Take(MostLookedAt).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            if (await ReadAsync(id) is { WouldGetIt: true } reader)
            {
                return reader;
            }
        }

        var last = await named.OrderByDescending(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return last is { } any ? await ReadAsync(any) : null;

        async Task<MailReader> ReadAsync(Guid id)
        {
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            return new(id, file.Registration.Code, file.Registration.Name.Native, file.Registration.Language, WouldGet(file, mail));
        }
    }

    public async Task<RegistrationLetter> WriteAsync(
        RegistrationMail mail, Guid registrationId, string language, string ownPage, Func<MailToWord, CancellationToken, Task<MailWords?>> words, CancellationToken cancellationToken) =>
        await WriteAsync(mail, await RegistrationFile.ReadAsync(db, registrationId, cancellationToken), language, ownPage, words, cancellationToken);

    /// <summary>Writes a mail about a registration that was read.</summary>
    public async Task<RegistrationLetter> WriteAsync(
        RegistrationMail mail, RegistrationFile file, string language, string ownPage, Func<MailToWord, CancellationToken, Task<MailWords?>> words, CancellationToken cancellationToken)
    {
        using var _ = Texts.In(language);
        var (@event, order, registration) = file;
        var (name, isBuyer, withTicket) = (file.In(@event.Name), order.IsOrderedBy(registration), WithTicket.Contains(mail));
        // What only some may see does not go by mail, which others may read.
        var answers = withTicket ? await db.AnswersOfAsync(@event, registration.Id, [AnswerAudience.Viewers], texts, cancellationToken) : ShownAnswers.None;
        var until = mail is RegistrationMail.PlaceOffered or RegistrationMail.PaymentDue or RegistrationMail.PaymentByOther ? EndOf(file) : null;
        var payer = mail is RegistrationMail.PaymentByOther ? order.PayerName : null;
        var body = new MailBody();
        string subject;
        if (await words(new(@event, mail, registration.Id, language, ownPage, until, payer), cancellationToken) is { } own)
        {
            subject = own.Subject;
            foreach (var paragraph in own.Paragraphs)
            {
                body.Runs(paragraph);
            }
        }
        else
        {
            (subject, var opening) = BuiltInMails.Of(texts, mail, value => value switch
            {
                "event" => name,
                "dates" => Dates.Range(@event.StartsOn, @event.EndsOn),
                "until" => until!,
                _ => payer!,
            });
            body.Paragraph(texts["Hello {0},", registration.Name.Native]).Paragraph(opening);
        }

        body.Paragraph(registration.Declined ?? "").Facts(
        [
            (texts["Reference"], registration.Code),
            (texts["When and where"], file.DatesAndPlace),
            (texts["Ticket"], file.In(file.Ticket.Name)),
            (texts["Options"], string.Join("\n", file.Options.Select(o => file.In(o.Name)))),
            .. answers.InWords.Select(answer => (answer.Question, (string?)answer.Answer)),
            .. isBuyer ? MoneyParts.Facts(texts, order) : [(texts["Paid for by"], order.PayerName)],
        ]);
        if (isBuyer)
        {
            MoneyParts.Payment(texts, body, @event, order);
        }

        if (registration.MayBeInvited.IsAllowed)
        {
            body.Paragraph(texts["{0} has registered you. Please check your name, and tell us what we still need to know, by the link below.", order.Buyer.Name.Native]);
        }

        body.Link(texts["See or change your registration"], ownPage);
        body.Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
        var hasTicket = withTicket && registration.MayEnter.IsAllowed;
        return new(
            new(subject, name, @event.ContactEmail, registration.Name.Native, body), hasTicket,
            hasTicket || mail is RegistrationMail.Cancelled or RegistrationMail.LeftToGroup or RegistrationMail.Declined);
    }

    private string EndOf(RegistrationFile file) => Dates.Until(file.Registration.LapsesAt ?? time.GetUtcNow().UtcDateTime + ForExample, file.Event.TimeZone);

    private static RegistrationStatus? StepOf(RegistrationMail mail) => mail switch
    {
        RegistrationMail.OwnLink => null,
        RegistrationMail.Waiting => RegistrationStatus.Waiting,
        RegistrationMail.PlaceOffered => RegistrationStatus.Held,
        RegistrationMail.ApprovalAsked => RegistrationStatus.AwaitingApproval,
        RegistrationMail.PaymentDue or RegistrationMail.PaymentByOther => RegistrationStatus.AwaitingPayment,
        RegistrationMail.Lapsed => RegistrationStatus.Lapsed,
        RegistrationMail.Cancelled or RegistrationMail.LeftToGroup or RegistrationMail.Declined => RegistrationStatus.Cancelled,
        _ => RegistrationStatus.Confirmed,
    };

    private static bool WouldGet(RegistrationFile file, RegistrationMail mail) => (StepOf(mail) ?? file.Registration.Status) == file.Registration.Status && mail switch
    {
        RegistrationMail.PaymentDue or RegistrationMail.PaymentByOther => MailOf(RegistrationMailKinds.PaymentDue, file) == mail,
        RegistrationMail.Cancelled or RegistrationMail.LeftToGroup or RegistrationMail.Declined => MailOf(RegistrationMailKinds.RegistrationCancelled, file) == mail,
        RegistrationMail.Paid => file.Order.IsOrderedBy(file.Registration) && !file.Order.Balance.IsPositive && !file.Order.Paid.IsZero,
        _ => true,
    };
}
