import type { StandardOverlay } from "../overlayModel.ts";

const LANGUAGES =
  "picklist 40 restricted: *en_US|fr|de|es|it|ja|sv|ko|zh_TW|zh_CN|pt_BR|nl_NL|da|th|fi|ru|es_MX|no|hu|pl|cs|tr|in|ro|vi|uk|iw|el|bg|en_GB|ar|sk|pt_PT|hr|sl";

/** Users, their rights, and the org's own records. */
export const SETUP: Readonly<Record<string, StandardOverlay>> = {
  User: {
    prefix: "005",
    setup: true,
    sharing: "Read",
    children: { ManagedUsers: "ManagerId" },
    fields: {
      AboutMe: "textarea 1000",
      AccountId: "reference readonly: Account",
      Alias: "text 8 required",
      CommunityNickname: "text 40 unique",
      CompanyName: "text 80",
      ContactId: "reference createonly: Contact",
      DefaultGroupNotificationFrequency: "picklist 40: P|D|W|*N",
      DelegatedApproverId: "reference: Group|User",
      Department: "text 80",
      DigestFrequency: "picklist 40: *D|W|N",
      Division: "text 80",
      Email: "email 128 required indexed",
      EmailEncodingKey:
        "picklist 40 required restricted: UTF-8|ISO-8859-1|Shift_JIS|ISO-2022-JP|EUC-JP|ks_c_5601-1987|Big5|GB2312|Big5-HKSCS|x-SJIS_0213",
      EmployeeNumber: "text 20",
      Extension: "phone 40",
      FederationIdentifier: "text 512 unique",
      FullPhotoUrl: "url 1024 readonly",
      IsActive: "boolean",
      IsPortalEnabled: "boolean createonly",
      LanguageLocaleKey: LANGUAGES.replace("*", "").replace("restricted", "required restricted"),
      LastLoginDate: "datetime readonly",
      LastPasswordChangeDate: "datetime readonly",
      LocaleSidKey: "picklist 40 required",
      ManagerId: "reference: User",
      MediumPhotoUrl: "url 1024 readonly",
      Name: "text 121 readonly name",
      ProfileId: "reference required: Profile",
      Signature: "textarea 1333",
      SmallPhotoUrl: "url 1024 readonly",
      TimeZoneSidKey: "picklist 40 required",
      Title: "text 80",
      Username: "text 80 required unique",
      UserRoleId: "reference: UserRole",
      UserType:
        "picklist 40 readonly optional: Standard|PowerPartner|PowerCustomerSuccess|CustomerSuccess|Guest|CspLitePortal|CsnOnly|SelfService|AutomatedProcess|CloudIntegrationUser|SfdcAdmin",
    },
    without: /^(DefaultDivision|DefaultCurrencyIsoCode)$/,
  },
  Profile: {
    prefix: "00e",
    fields: {
      Name: "text 255 required name",
      UserLicenseId: "reference: UserLicense",
      UserType: "picklist 40 readonly: Standard|CsnOnly",
    },
  },
  UserRole: {
    prefix: "00E",
    setup: true,
    label: "Role",
    fields: {
      Name: "text 80 required name",
      DeveloperName: "text 80 unique",
      ParentRoleId: "reference: UserRole",
      OpportunityAccessForAccountOwner: "picklist 40: None|Read|*Edit",
      CaseAccessForAccountOwner: "picklist 40: None|Read|*Edit",
      ContactAccessForAccountOwner: "picklist 40: None|Read|*Edit",
      RollupDescription: "text 80",
    },
  },
  UserLicense: {
    prefix: "100",
    fields: {
      Name: "text 255 readonly name",
      LicenseDefinitionKey: "text 40 readonly",
      Status: "picklist 40: Active|Disabled",
    },
  },
  PermissionSet: {
    prefix: "0PS",
    setup: true,
    label: "Permission Set",
    children: { Assignments: "PermissionSetId" },
    fields: {
      Name: "text 80 required",
      Label: "text 80 required name",
      Description: "text 255",
      IsOwnedByProfile: "boolean readonly",
      IsCustom: "boolean readonly",
      LicenseId: "reference createonly: PermissionSetLicense|UserLicense",
      NamespacePrefix: "text 15 readonly",
      PermissionSetGroupId: "reference readonly: PermissionSetGroup",
      ProfileId: "reference createonly cascade: Profile",
      Type: "picklist 40 readonly: *Regular|Standard|Session|Profile|Group|Muting",
    },
  },
  PermissionSetAssignment: {
    prefix: "0Pa",
    setup: true,
    label: "Permission Set Assignment",
    children: {},
    fields: {
      AssigneeId: "reference required createonly cascade: User",
      PermissionSetId: "reference createonly cascade: PermissionSet",
      PermissionSetGroupId: "reference createonly cascade: PermissionSetGroup",
      IsActive: "boolean readonly",
      IsRevoked: "boolean readonly",
    },
  },
  PermissionSetGroup: {
    prefix: "0PG",
    setup: true,
    label: "Permission Set Group",
    fields: {
      DeveloperName: "text 80 required unique",
      MasterLabel: "text 80 required name",
      Description: "text 255",
      Language: LANGUAGES,
      NamespacePrefix: "text 15 readonly",
      Status: "picklist 40 restricted: *Updated|Outdated|Updating|Failed",
    },
  },
  PermissionSetGroupComponent: {
    prefix: "0PF",
    setup: true,
    fields: {
      PermissionSetGroupId: "reference required createonly cascade: PermissionSetGroup",
      PermissionSetId: "reference required createonly cascade: PermissionSet",
    },
  },
  PermissionSetLicense: {
    prefix: "0PL",
    fields: {
      DeveloperName: "text 80 required",
      MasterLabel: "text 80 required name",
      PermissionSetLicenseKey: "text 255 required",
      Status: "picklist 40: Active|Disabled",
    },
  },
  PermissionSetLicenseAssign: {
    prefix: "2LA",
    setup: true,
    fields: {
      AssigneeId: "reference required createonly cascade: User",
      PermissionSetLicenseId: "reference required createonly cascade: PermissionSetLicense",
    },
  },
  ObjectPermissions: {
    prefix: "110",
    setup: true,
    fields: {
      ParentId: "reference required createonly cascade: PermissionSet",
      SobjectType: "picklist 40 required createonly",
    },
  },
  FieldPermissions: {
    prefix: "01k",
    setup: true,
    fields: {
      ParentId: "reference required createonly cascade: PermissionSet",
      SobjectType: "picklist 40 required createonly",
      Field: "picklist required createonly",
    },
  },
  SetupEntityAccess: {
    prefix: "0J0",
    setup: true,
    fields: {
      ParentId: "reference required createonly cascade: PermissionSet",
      SetupEntityId:
        "reference required createonly: ApexClass|ApexPage|CustomPermission|ConnectedApplication|NamedCredential|TabSet",
      SetupEntityType: "picklist 40 readonly",
    },
  },
  CustomNotificationType: {
    prefix: "0ML",
    setup: true,
    fields: {
      CustomNotifTypeName: "text 80 required name",
      DeveloperName: "text 80 required",
      MasterLabel: "text 80 required",
      Language: LANGUAGES,
      Description: "text 255",
    },
  },
  CustomPermission: {
    prefix: "0CP",
    setup: true,
    fields: {
      DeveloperName: "text 80 required",
      MasterLabel: "text 80 required name",
      Language: LANGUAGES,
      Description: "text 255",
    },
  },
  Group: {
    prefix: "00G",
    setup: true,
    fields: {
      Name: "text 40 required name",
      DeveloperName: "text 80 unique",
      Description: "text 255",
      DoesIncludeBosses: "boolean default=true",
      OwnerId: "reference readonly optional: Organization|User",
      RelatedId: "reference readonly: User|UserRole",
      Type: "picklist 40 required createonly: *Regular|Queue|Role|RoleAndSubordinates|RoleAndSubordinatesInternal|Organization|Manager|ManagerAndSubordinatesInternal|AllCustomerPortal|Territory|TerritoryAndSubordinates",
    },
  },
  GroupMember: {
    prefix: "011",
    setup: true,
    fields: {
      GroupId: "reference required createonly cascade: Group",
      UserOrGroupId: "reference required createonly cascade: Group|User",
    },
  },
  QueueSobject: {
    prefix: "03g",
    setup: true,
    fields: { QueueId: "reference required createonly cascade: Group", SobjectType: "picklist 40 required createonly" },
  },
  Organization: {
    prefix: "00D",
    fields: {
      Name: "text 80 required name",
      OrganizationType:
        "picklist 40 readonly: Team Edition|Professional Edition|Enterprise Edition|Developer Edition|Personal Edition|Unlimited Edition|Base Edition",
      InstanceName: "text 5 readonly",
      IsSandbox: "boolean readonly",
      NamespacePrefix: "text 15 readonly",
      TimeZoneSidKey: "picklist 40 required",
      LanguageLocaleKey: LANGUAGES,
      DefaultLocaleSidKey: "picklist 40 required",
    },
  },
  RecordType: {
    prefix: "012",
    label: "Record Type",
    fields: {
      Name: "text 80 required name",
      DeveloperName: "text 80 required",
      Description: "text 255",
      SobjectType: "picklist 40 required createonly",
      NamespacePrefix: "text 15 readonly",
    },
  },
  UserPackageLicense: {
    prefix: "051",
    setup: true,
    fields: {
      UserId: "reference required createonly cascade: User",
      PackageLicenseId: "reference required createonly cascade: PackageLicense",
    },
  },
  PackageLicense: {
    prefix: "050",
    fields: { NamespacePrefix: "text 15", Status: "picklist 40: Active|Expired|Free|Trial" },
  },
  AuthSession: { prefix: "0Ak", setup: true },
  UserTerritory2Association: { prefix: "05c", setup: true },
  Territory2: { prefix: "0MI", setup: true },
  Territory2Model: { prefix: "0MA", setup: true },
  LoginHistory: { prefix: "0Ya" },
  NamedCredential: {
    prefix: "0XA",
    fields: {
      DeveloperName: "text 80 required",
      MasterLabel: "text 80 required name",
      Endpoint: "text 255",
      Language: LANGUAGES,
    },
  },
  UserExternalCredential: {
    prefix: null,
    label: "User External Credential",
    fields: { Name: "text 80" },
  },
};
