namespace EventsHub.Kernel.Pipeline;

/// <summary>The sender is not signed in or lacks the permission. The web answers by asking a visitor to sign in, and refuses everybody else.</summary>
/// <param name="isSignedIn">True when the sender is signed in, so that signing in would not help.</param>
public sealed class ForbiddenException(bool isSignedIn) : Exception("Not allowed.")
{
    /// <summary>True when the sender is signed in, so that signing in would not help.</summary>
    public bool IsSignedIn { get; } = isSignedIn;
}
