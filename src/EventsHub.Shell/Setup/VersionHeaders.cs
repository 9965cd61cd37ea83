using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventsHub.Shell.Setup;

/// <summary>Describes in OpenAPI the headers by which versions travel, at every endpoint that has them.</summary>
internal static class VersionHeaders
{
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var method = context.Description.HttpMethod ?? "";
        if (metadata.OfType<TakesIfMatch>().Any())
        {
            Add(operation, "If-Match", IfMatch.IsRequiredFor(method),
                "The version on which the change is based, such as \"7\", or the ETag of an answer; * overwrites any. Another version is refused with 412.");
        }

        if (HttpMethods.IsGet(method) && metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => typeof(IVersioned).IsAssignableFrom(answer.Type)))
        {
            Add(operation, "If-None-Match", isRequired: false, "The ETag of an earlier answer. If it would be the same now, the answer is 304 and empty.");
            operation.Responses ??= [];
            operation.Responses["304"] = new OpenApiResponse { Description = "Not Modified" };
            if (operation.Responses.TryGetValue("200", out var found) && found is OpenApiResponse answer)
            {
                answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
                answer.Headers["ETag"] = new OpenApiHeader { Description = "For If-Match and If-None-Match; begins with the version.", Schema = Text() };
            }
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, bool isRequired, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Required = isRequired, Description = description, Schema = Text() });
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
