using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Pages;

/// <summary>Names the steps of a sale, for staff and for the person.</summary>
public static class StepTexts
{
    /// <summary>The step in the current language.</summary>
    public static string Name(this Texts texts, RegistrationStatus status) => status switch
    {
        RegistrationStatus.Confirmed => texts["Confirmed"],
        RegistrationStatus.Cancelled => texts["Cancelled"],
        RegistrationStatus.Held => texts["Place kept"],
        RegistrationStatus.Waiting => texts["On the waiting list"],
        RegistrationStatus.AwaitingApproval => texts["To be approved"],
        RegistrationStatus.AwaitingPayment => texts["To be paid first"],
        RegistrationStatus.Unnamed => texts["Nobody named yet"],
        _ => texts["Time is over"],
    };

    /// <summary>The name of whoever has a place, or that it is one of a group for which nobody is named yet.</summary>
    public static string NameOf(this Texts texts, string name) => name.Length > 0 ? name : texts["Place of a group"];

    /// <summary>The kind of pill that shows the step.</summary>
    public static string Pill(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Confirmed => "success",
        RegistrationStatus.Cancelled or RegistrationStatus.Lapsed => "danger",
        RegistrationStatus.Waiting => "info",
        _ => "warning",
    };
}
