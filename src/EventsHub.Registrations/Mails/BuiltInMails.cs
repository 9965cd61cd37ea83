using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Mails;

/// <summary>The built-in words of the mails about registrations.</summary>
internal static class BuiltInMails
{
    /// <summary>Subject and opening of a mail in the current language. Only what it says of its reader is asked for.</summary>
    public static (string Subject, string Opening) Of(Texts texts, RegistrationMail mail, Func<string, string> valueOf)
    {
        var name = valueOf("event");
        return mail switch
        {
            RegistrationMail.Confirmed =>
                (texts["You are registered for {0}", name], texts["Your registration for {0} is confirmed. We look forward to meeting you.", name]),
            RegistrationMail.Changed =>
                (texts["Your registration for {0} has changed", name], texts["Your registration for {0} has changed. This is how it stands now.", name]),
            RegistrationMail.EventMoved =>
                (texts["New days for {0}: {1}", name, valueOf("dates")],
                    texts["{0} takes place on other days: {1}. Your registration stays as it is. If you cannot come then, you can cancel by the link below.", name, valueOf("dates")]),
            RegistrationMail.Waiting =>
                (texts["You are on the waiting list for {0}", name], texts["There is no place left for {0} at the moment. You are on the waiting list, and we write to you as soon as there is one for you. You owe nothing.", name]),
            RegistrationMail.PlaceOffered =>
                (texts["A place for {0} is kept for you", name], texts["A place for {0} is kept for you until {1}. Take it by the link below; after that others may have it.", name, valueOf("until")]),
            RegistrationMail.ApprovalAsked =>
                (texts["We have your request for {0}", name], texts["The organisers of {0} decide who comes, and write to you then. A place is kept for you, and you owe nothing before.", name]),
            RegistrationMail.PaymentByOther =>
                (texts["A place for {0} is kept for you", name], texts["A place for {0} is kept for you until {1}. You are registered as soon as the payment of {2} is there.", name, valueOf("until"), valueOf("payer")]),
            RegistrationMail.PaymentDue =>
                (texts["Please pay for {0}", name], texts["A place for {0} is kept for you until {1}. You are registered as soon as your payment is there.", name, valueOf("until")]),
            RegistrationMail.Lapsed =>
                (texts["Your place for {0} is no longer kept", name], texts["The time for taking or paying your place for {0} is over, and it has been given back. If you want to come after all, write to us: we look whether there still is one.", name]),
            RegistrationMail.Declined =>
                (texts["About your request for {0}", name], texts["We are sorry: we cannot offer you a place for {0}.", name]),
            RegistrationMail.LeftToGroup =>
                (texts["Your registration for {0} is cancelled", name], texts["Your registration for {0} is cancelled, and your place has gone back to your group.", name]),
            RegistrationMail.Cancelled =>
                (texts["Your registration for {0} is cancelled", name], texts["Your registration for {0} is cancelled, and your place has been given back.", name]),
            RegistrationMail.Paid =>
                (texts["Your payment for {0} has arrived", name], texts["Thank you: your payment for {0} has arrived.", name]),
            _ => (texts["Your link for {0}", name], texts["Here is the link to your registration for {0} that was asked for. If it was not you, ignore this mail.", name]),
        };
    }
}
