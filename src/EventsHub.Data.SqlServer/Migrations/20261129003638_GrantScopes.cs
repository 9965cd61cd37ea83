using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class GrantScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "KeyId",
                table: "Grants",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "Grants",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SeriesKey",
                table: "Grants",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "TripId",
                table: "Grants",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeriesKey",
                table: "Events",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            // What was held for all events is held for the host. A trip leader limited to an event could do nothing, and holds nothing any more.
            migrationBuilder.Sql(
                """
                EXEC(N'DELETE FROM "Grants" WHERE "Role" = ''TripLeader'' AND "EventId" IS NOT NULL;
                UPDATE "Grants" SET "Scope" = CASE WHEN "EventId" IS NULL THEN ''Host'' ELSE ''Event'' END;')
                """);

            // SQL Server alters no column on which a key or an index stands.
            migrationBuilder.DropForeignKey(name: "FK_Grants_AspNetUsers_AccountId", table: "Grants");
            migrationBuilder.DropIndex(name: "IX_Grants_AccountId", table: "Grants");

            migrationBuilder.AlterColumn<Guid>(
                name: "AccountId",
                table: "Grants",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.CreateIndex(name: "IX_Grants_AccountId", table: "Grants", column: "AccountId");
            migrationBuilder.AddForeignKey(
                name: "FK_Grants_AspNetUsers_AccountId", table: "Grants", column: "AccountId", principalTable: "AspNetUsers", principalColumn: "Id", onDelete: ReferentialAction.Cascade);

            migrationBuilder.CreateTable(
                name: "AccessKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessKeys_AspNetUsers_MadeBy",
                        column: x => x.MadeBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_KeyId",
                table: "Grants",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_TripId",
                table: "Grants",
                column: "TripId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Grants_Holder",
                table: "Grants",
                sql: "(\"AccountId\" IS NULL AND \"KeyId\" IS NOT NULL) OR (\"AccountId\" IS NOT NULL AND \"KeyId\" IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Grants_Scope",
                table: "Grants",
                sql: "(\"Scope\" = 'Host' AND \"SeriesKey\" IS NULL AND \"EventId\" IS NULL AND \"TripId\" IS NULL) OR (\"Scope\" = 'Series' AND \"SeriesKey\" IS NOT NULL AND \"EventId\" IS NULL AND \"TripId\" IS NULL) OR (\"Scope\" = 'Event' AND \"SeriesKey\" IS NULL AND \"EventId\" IS NOT NULL AND \"TripId\" IS NULL) OR (\"Scope\" = 'Trip' AND \"SeriesKey\" IS NULL AND \"EventId\" IS NULL AND \"TripId\" IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SeriesKey",
                table: "Events",
                column: "SeriesKey");

            migrationBuilder.CreateIndex(
                name: "IX_AccessKeys_MadeBy",
                table: "AccessKeys",
                column: "MadeBy");

            migrationBuilder.CreateIndex(
                name: "IX_AccessKeys_SecretHash",
                table: "AccessKeys",
                column: "SecretHash",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_AccessKeys_KeyId",
                table: "Grants",
                column: "KeyId",
                principalTable: "AccessKeys",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Trips_TripId",
                table: "Grants",
                column: "TripId",
                principalTable: "Trips",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Of what could not be said before, nothing is left.
            migrationBuilder.Sql("""EXEC(N'DELETE FROM "Grants" WHERE "Scope" IN (''Series'', ''Trip'') OR "KeyId" IS NOT NULL;')""");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_AccessKeys_KeyId",
                table: "Grants");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Trips_TripId",
                table: "Grants");

            migrationBuilder.DropTable(
                name: "AccessKeys");

            migrationBuilder.DropIndex(
                name: "IX_Grants_KeyId",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Grants_TripId",
                table: "Grants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Grants_Holder",
                table: "Grants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Grants_Scope",
                table: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_Events_SeriesKey",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "KeyId",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "SeriesKey",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "TripId",
                table: "Grants");

            migrationBuilder.DropColumn(
                name: "SeriesKey",
                table: "Events");

            // SQL Server alters no column on which a key or an index stands.
            migrationBuilder.DropForeignKey(name: "FK_Grants_AspNetUsers_AccountId", table: "Grants");
            migrationBuilder.DropIndex(name: "IX_Grants_AccountId", table: "Grants");

            migrationBuilder.AlterColumn<Guid>(
                name: "AccountId",
                table: "Grants",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(name: "IX_Grants_AccountId", table: "Grants", column: "AccountId");
            migrationBuilder.AddForeignKey(
                name: "FK_Grants_AspNetUsers_AccountId", table: "Grants", column: "AccountId", principalTable: "AspNetUsers", principalColumn: "Id", onDelete: ReferentialAction.Cascade);
        }
    }
}
