using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Conference.Contracts;

/// <summary>The names of payment methods, as attendees read them.</summary>
public static class PaymentWords
{
    /// <summary>The name of one method, in the current language.</summary>
    public static string Of(Texts texts, PaymentMethod method) => method switch
    {
        PaymentMethod.BankTransfer => texts["By bank transfer"],
        PaymentMethod.OnSite => texts["At the desk, on arrival"],
        _ => texts["Nothing to pay"],
    };

    /// <summary>The methods as choices of a form.</summary>
    public static IEnumerable<SelectListItem> Choices(Texts texts, IEnumerable<PaymentMethod> methods) =>
        methods.Select(method => new SelectListItem(Of(texts, method), method.ToString()));
}
