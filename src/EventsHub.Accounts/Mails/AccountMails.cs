using EventsHub.Accounts.SigningIn;
using EventsHub.Accounts.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventsHub.Accounts.Mails;

/// <summary>Delivers invitations and sign-in links. The link is created at delivery, so that no secret waits in the outbox.</summary>
internal sealed class AccountMails(EventsHubDb db, IMailTransport transport, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var account = await db.Accounts().AsNoTracking().FirstOrDefaultAsync(a => a.Id == message.SubjectId && !a.IsDisabled, cancellationToken);
        if (account is null)
        {
            return Delivery.Needless;
        }

        var isInvitation = message.Kind == AccountMailKinds.Invitation;
        var (link, token) = AccessLink.Create(
            LinkPurpose.SignIn, account.Id, time.GetUtcNow().UtcDateTime, isInvitation ? InvitationLifetime : LinkLifetime);
        var sender = (await db.HostAsync(cancellationToken)).SenderName;
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(account.Language))
        {
            var body = new MailBody()
                .Paragraph(texts["Hello {0},", account.DisplayName])
                .Paragraph(isInvitation
                    ? texts["an account has been made for you. Open this link within {0} days, then choose a password:", InvitationLifetime.Days]
                    : texts["here is your link. It works once, within {0} minutes:", LinkLifetime.TotalMinutes])
                .Link(texts["Sign in"], address.Of(AccountLinks.PathOf(token)))
                .Paragraph(isInvitation
                    ? texts["If you did not expect this, ignore it."]
                    : texts["If you did not ask for it, ignore it; nobody can sign in without it."]);
            var subject = isInvitation ? texts["You are invited to EventsHub"] : texts["Your link to sign in to EventsHub"];
            await transport.SendAsync(body.ToMail(message, sender, null, account.DisplayName, account.Email!, subject), cancellationToken);
        }

        return Delivery.Made;
    }
}
