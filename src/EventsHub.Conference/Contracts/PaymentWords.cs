using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Conference.Contracts;

/// <summary>Ways to pay, as those who pay read them.</summary>
public static class PaymentWords
{
    /// <summary>One way.</summary>
    public static string Of(Texts texts, PaymentMethod method) => method switch
    {
        PaymentMethod.BankTransfer => texts["By bank transfer"],
        PaymentMethod.OnSite => texts["At the desk, on arrival"],
        _ => texts["Nothing to pay"],
    };

    /// <summary>The ways that may be chosen from.</summary>
    public static IEnumerable<SelectListItem> Choices(Texts texts, IEnumerable<PaymentMethod> methods) =>
        methods.Select(method => new SelectListItem(Of(texts, method), method.ToString()));
}
