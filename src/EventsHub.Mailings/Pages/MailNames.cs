using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Pages;

/// <summary>The mails that people get by themselves, in words for those who write them.</summary>
public static class MailNames
{
    /// <summary>The mail in the address of a page.</summary>
    /// <exception cref="NotFoundException">There is no such mail.</exception>
    public static RegistrationMail InAddress(string typed) =>
        Enum.TryParse<RegistrationMail>(typed, ignoreCase: true, out var mail) && Enum.IsDefined(mail) && !char.IsAsciiDigit(typed[0]) ? mail : throw new NotFoundException("mail");

    /// <summary>What a mail is called.</summary>
    public static string Of(RegistrationMail mail, Texts T) => mail switch
    {
        RegistrationMail.Confirmed => T["Confirmation"],
        RegistrationMail.Changed => T["Registration changed"],
        RegistrationMail.EventMoved => T["Event on other days"],
        RegistrationMail.Waiting => T["On the waiting list"],
        RegistrationMail.PlaceOffered => T["Place offered"],
        RegistrationMail.ApprovalAsked => T["Request has arrived"],
        RegistrationMail.PaymentDue => T["Payment due"],
        RegistrationMail.PaymentByOther => T["Payment due from somebody else"],
        RegistrationMail.Lapsed => T["Place no longer kept"],
        RegistrationMail.Cancelled => T["Registration cancelled"],
        RegistrationMail.LeftToGroup => T["Place left to the group"],
        RegistrationMail.Declined => T["Request declined"],
        RegistrationMail.Paid => T["Payment arrived"],
        _ => T["Link to the own page"],
    };

    /// <summary>When people get a mail.</summary>
    public static string WhenOf(RegistrationMail mail, Texts T) => mail switch
    {
        RegistrationMail.Confirmed => T["When somebody has a place, and when staff send the confirmation again"],
        RegistrationMail.Changed => T["When a registration was changed"],
        RegistrationMail.EventMoved => T["Ten minutes after the event has moved to other days"],
        RegistrationMail.Waiting => T["When somebody has registered and no place is left"],
        RegistrationMail.PlaceOffered => T["When a place is offered to somebody who waits"],
        RegistrationMail.ApprovalAsked => T["When somebody has asked for a place about which you decide"],
        RegistrationMail.PaymentDue => T["When a place is kept until it is paid"],
        RegistrationMail.PaymentByOther => T["When a place is kept until somebody else has paid it"],
        RegistrationMail.Lapsed => T["When the time for taking or paying a place is over"],
        RegistrationMail.Cancelled => T["When a registration was cancelled"],
        RegistrationMail.LeftToGroup => T["When somebody of a group has left their place to it"],
        RegistrationMail.Declined => T["When you have declined a request; your reason follows"],
        RegistrationMail.Paid => T["When all is paid"],
        _ => T["When somebody has asked for the link to their page"],
    };
}
